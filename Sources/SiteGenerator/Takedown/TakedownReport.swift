package import SiteModel

/// What became of an article that was taken down.
package struct TakedownReport: Sendable {
  /// An address that a host should not answer with a page.
  package struct Answer: Sendable, Hashable {
    /// Relative to the output folder.
    package let path: String
    /// 410 or 451.
    package let status: Int
  }

  /// The files of the article that the old output had and the new one has not.
  package let removed: [String]
  package let answers: [Answer]
  /// How many sentences were searched for.
  package let sentences: Int
  package let proof: RemovalProof.Result

  /// The sentences that are still there, each an error at its file.
  package func diagnostics(in output: String) -> [Diagnostic] {
    proof.findings.map { finding in
      Diagnostic(
        .error, id: "O110", layer: .site, at: SourceSpan(file: output + "/" + finding.file),
        "a sentence of the withdrawn text is still here: \(shortened(finding.sentence))",
        hint: "take it out of the text, the description or the file that this was made from, and build again")
    }
  }
}
