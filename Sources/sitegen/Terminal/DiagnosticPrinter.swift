import SiteGenerator
import SiteModel

/// Prints diagnostics as people and editors read them: `file:line:column: error: text [id]`, the line, the place, a hint.
struct DiagnosticPrinter {
  let style: TextStyle
  /// How many columns a source line may take.
  let width: Int

  /// For whoever looks at standard error.
  static var ofStandardError: DiagnosticPrinter {
    let stream = StandardStream.error
    return DiagnosticPrinter(style: TextStyle(stream: .error), width: stream.isTerminal ? stream.width : 120)
  }

  /// The diagnostics in their order, and a line that counts them.
  func text(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    guard !sorted.isEmpty else { return "" }
    return sorted.map(text).joined() + summary(sorted)
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
  }

  /// One diagnostic with its line, notes and hint.
  func text(_ diagnostic: Diagnostic) -> String {
    var lines = [heading(diagnostic)]
    if let span = diagnostic.span, let source = span.sourceLine {
      lines += excerpt(source, span, mark: { mark($0, diagnostic.severity) })
    }
    for note in diagnostic.notes {
      lines.append("  note: " + (note.span.map { place($0) + ": " } ?? "") + clean(note.text))
    }
    if let hint = diagnostic.hint { lines.append("  " + style.blue("hint:") + " " + clean(hint)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let label = mark(diagnostic.severity.rawValue + ":", diagnostic.severity)
    let place = diagnostic.span.map { style.bold(self.place($0) + ":") + " " } ?? ""
    return "\(place)\(label) \(style.bold(clean(diagnostic.text))) \(style.dim("[\(diagnostic.id)]"))"
  }

  private func place(_ span: SourceSpan) -> String {
    span.isWholeFile ? clean(span.file) : "\(clean(span.file)):\(span.line):\(span.column)"
  }

  private func mark(_ text: String, _ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: style.red(text)
    case .warning: style.yellow(text)
    case .information: style.blue(text)
    }
  }

  /// The source line, cut around the place where it is too long, and the place underlined.
  private func excerpt(_ source: String, _ span: SourceSpan, mark: (String) -> String) -> [String] {
    let number = String(span.line)
    let window = SourceWindow(
      source, column: span.column, length: span.length, width: max(20, width - number.count - 8))
    let margin = String(repeating: " ", count: number.count)
    return [
      "  \(style.dim("\(number) │")) \(window.text)",
      "  \(margin) \(style.dim("╵")) \(String(repeating: " ", count: window.indent))"
        + mark(String(repeating: "~", count: window.length)),
    ]
  }

  private func clean(_ text: String) -> String { TerminalText.clean(text) }
}
