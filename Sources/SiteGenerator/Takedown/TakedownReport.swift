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

/// Why an article was not taken down. Nothing was changed then.
package struct TakedownFault: Error, Sendable {
  package let text: String
  package let hint: String?
  /// Whether the machine is to blame, and not what was asked for.
  package let isOfMachine: Bool
  /// What else is wrong with the site, where that may be the reason.
  package let diagnostics: [Diagnostic]

  init(_ text: String, hint: String? = nil, isOfMachine: Bool = false, diagnostics: [Diagnostic] = []) {
    self.text = text
    self.hint = hint
    self.isOfMachine = isOfMachine
    self.diagnostics = diagnostics
  }

  /// Turns the machine's faults into faults of a takedown.
  static func wrap<Result>(_ work: () throws(SystemError) -> Result) throws(TakedownFault) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw TakedownFault("\(error)", isOfMachine: true)
    }
  }

  /// The same for work that others do meanwhile.
  static func wrap<Result: Sendable>(
    _ work: () async throws(SystemError) -> Result
  ) async throws(TakedownFault) -> Result {
    do throws(SystemError) {
      return try await work()
    } catch {
      throw TakedownFault("\(error)", isOfMachine: true)
    }
  }
}
