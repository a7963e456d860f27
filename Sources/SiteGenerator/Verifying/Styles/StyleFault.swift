import SiteModel

/// A rule of a style sheet that hides a credit, or a sheet that the build cannot read.
struct StyleFault: Sendable, Hashable {
  private let span: SourceSpan
  private let severity: Diagnostic.Severity
  private let text: String
  private let hint: String
  /// Whether the page it was found on is told.
  private let isOfPage: Bool

  /// That a rule hides a part of the credit.
  init(hiding part: String, by declaration: String, _ rule: StyleCascade.Rule) {
    span = StyleFault.span(rule.sheet, rule.rule.range)
    severity = .error
    let conditions = rule.conditions.filter { $0.reach != .everywhere }.map { " under '\($0.text)'" }.joined()
    text = "'\(declaration)'\(conditions) hides \(part)"
    hint = "take the declaration out, or give what is to be hidden a class of its own"
    isOfPage = true
  }

  /// That a rule lays something over a part of the credit.
  init(covering part: String, by declaration: String, _ rule: StyleCascade.Rule) {
    span = StyleFault.span(rule.sheet, rule.rule.range)
    severity = .warning
    let conditions = rule.conditions.filter { $0.reach != .everywhere }.map { " under '\($0.text)'" }.joined()
    text = "'\(declaration)'\(conditions) lays an opaque box over \(part)"
    hint = "let the box be shown only when a reader asks for it (display: none), or make it smaller"
    isOfPage = true
  }

  /// That a sheet is not among the site's files.
  init(unread address: String, _ sheet: StyleSheet?, _ range: Range<Int>, template: String) {
    span = sheet.map { StyleFault.span($0, range) } ?? SourceSpan(file: template)
    severity = .warning
    text = "the style sheet '\(shortened(address))' is not in the site: whether it hides the credit cannot be told"
    hint = "put it into templates/assets/ and name it as {{assets.…}}"
    isOfPage = false
  }

  /// One diagnostic for each rule, with the first page on which it was found.
  static func diagnostics(for faults: [(fault: StyleFault, article: String)]) -> [Diagnostic] {
    var articles: [StyleFault: String] = [:]
    for (fault, article) in faults { articles[fault] = articles[fault].map { min($0, article) } ?? article }
    return articles.map { fault, article in
      Diagnostic(
        fault.severity, id: "O101", layer: .licence, at: fault.span,
        fault.isOfPage ? "\(fault.text) on the page of \(article) and pages like it" : fault.text, hint: fault.hint)
    }.sorted()
  }

  private static func span(_ sheet: StyleSheet, _ range: Range<Int>) -> SourceSpan {
    let before = sheet.bytes[..<range.lowerBound]
    let line = before.count { $0 == 0x0A } + 1
    let column = range.lowerBound - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return LineMap(file: sheet.file, bytes: sheet.bytes[...]).span(line: line, column: column, length: range.count)
  }
}
