package import SiteModel

/// Something that is wrong, as the desk shows it.
package struct DeskFinding: Sendable, Hashable {
  package let severity: Diagnostic.Severity
  /// The rule, or the message.
  package let id: String
  /// `content/articles/harbour.md:7:12`; `nil` where no file is to blame.
  package let place: String?
  package let text: String
  /// How to mend it.
  package let hint: String?

  /// A finding.
  package init(
    _ severity: Diagnostic.Severity, id: String, place: String? = nil, _ text: String, hint: String? = nil
  ) {
    (self.severity, self.id, self.place, self.text, self.hint) = (severity, id, place, text, hint)
  }

  /// What was found in a file.
  package init(_ diagnostic: Diagnostic) {
    let place = diagnostic.span.map { $0.isWholeFile ? $0.file : "\($0.file):\($0.line):\($0.column)" }
    self.init(
      diagnostic.severity, id: diagnostic.id, place: place, diagnostic.text, hint: diagnostic.hint)
  }
}

extension DeskFinding {
  /// How bad it is, as people read it.
  var severityWord: String { severity == .information ? "note" : severity.rawValue }
}

extension [DeskFinding] {
  /// `2 errors, 1 note`
  var summary: String {
    [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.information, "note")]
      .map { severity, noun in (count { $0.severity == severity }, noun) }
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }

  /// The worst severity's name; `nil` where nothing is wrong.
  var worst: Diagnostic.Severity? {
    if contains(where: { $0.severity == .error }) { return .error }
    if contains(where: { $0.severity == .warning }) { return .warning }
    return isEmpty ? nil : .information
  }
}
