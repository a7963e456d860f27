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
  /// The pictures that it showed and that lie in no bundle of its own, as far as the new output has them.
  package let pictures: [String]
  /// How many sentences were searched for.
  package let sentences: Int
  /// What is still there, but for what is the text of others.
  package let proof: RemovalProof.Result
  /// What others have in common with the text.
  package let shared: SharedSentences

  /// The sentences that are still there, each an error at its file, and those of other articles that may be taken from
  /// the text, each a warning.
  package func diagnostics(in output: String) -> [Diagnostic] {
    let left = proof.findings.map { finding in
      Diagnostic(
        .error, id: "O110", layer: .site, at: SourceSpan(file: output + "/" + finding.file),
        "a sentence of the withdrawn text is still here: \(shortened(finding.sentence))",
        hint: "take it out of the text, the description or the file that this was made from, and build again")
    }
    let suspected = shared.suspicions.map { file, sentence in
      Diagnostic(
        .warning, id: "O110", layer: .site, at: SourceSpan(file: file),
        "a sentence of the withdrawn text stands here too, and stays: \(shortened(sentence))",
        hint: "take it out, if it was taken from there")
    }
    return left + suspected
  }
}
