import Mustache
import SiteGenerator
import SiteModel

/// The faults of a site as a part of a page, with everything that the terminal says of them. Names and texts of files are
/// escaped, and what would steer a terminal or turn the direction of writing is made visible (SECURITY.md S35).
struct FaultsOverlay {
  /// More than that nobody reads in a page; the desk has all.
  static let limit = 20

  private(set) var html: [UInt8] = []

  /// The overlay of a page.
  ///
  /// - Parameter files: what the page is made of; faults of these files come first.
  init(_ errors: [Diagnostic], onPageOf files: Set<String> = []) {
    let here = errors.filter { $0.span.map { files.contains($0.file) } ?? false }
    let others = errors.filter { !($0.span.map { files.contains($0.file) } ?? false) }
    raw("<p class=\"count\" data-set=")
    raw(FaultsOverlay.mark(errors).text)
    raw(">")
    text(errors.count == 1 ? "1 error" : "\(errors.count) errors")
    if !here.isEmpty { text(others.isEmpty ? ", on this page" : ", \(here.count) of them on this page") }
    raw("</p>")
    for error in (here + others).prefix(FaultsOverlay.limit) { add(error) }
    if errors.count > FaultsOverlay.limit {
      element("p", "more") { $0.text("The desk and the terminal show \(errors.count - FaultsOverlay.limit) more.") }
    }
  }

  /// What tells one set of faults from another, in whatever order they are, and wherever in their files.
  private static func mark(_ errors: [Diagnostic]) -> EntityTag {
    EntityTag(of: Array(errors.map { "\($0.span?.file ?? "") \($0.id) \($0.text)\n" }.sorted().joined().utf8))
  }

  private mutating func add(_ error: Diagnostic) {
    element("article", "fault") { html in
      if let span = error.span { html.element("p", "place") { $0.text(FaultsOverlay.place(span)) } }
      html.element("p", "message") { html in
        html.text("error: \(error.text) ")
        html.element("span", "id") { $0.text("[\(error.id)]") }
      }
      if let span = error.span, let line = span.sourceLine { html.source(line, span) }
      for note in error.notes {
        html.element("p", "note") {
          $0.text("note: " + (note.span.map { FaultsOverlay.place($0) + ": " } ?? "") + note.text)
        }
      }
      if let hint = error.hint { html.element("p", "hint") { $0.text("hint: \(hint)") } }
      if let rule = RuleExplanation(error.id) {
        html.element("details", "rule") { html in
          html.element("summary", "id") { $0.text("Why: rule \(error.id)") }
          html.element("pre", "text") { $0.lines(rule.text) }
        }
      }
    }
  }

  /// The line with a caret below the place.
  private mutating func source(_ line: String, _ span: SourceSpan) {
    let window = SourceWindow(line, column: span.column, length: span.length, width: 100)
    let number = String(span.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    element("pre", "source") { html in
      html.text("\(number) │ \(window.text)")
      html.raw("\n")
      html.text("\(margin) ╵ \(String(repeating: " ", count: window.indent))")
      html.element("b", "caret") { $0.text(String(repeating: "~", count: window.length)) }
    }
  }

  private static func place(_ span: SourceSpan) -> String {
    span.isWholeFile ? span.file : "\(span.file):\(span.line):\(span.column)"
  }

  private mutating func element(
    _ name: StaticString, _ kind: StaticString, _ content: (inout FaultsOverlay) -> Void
  ) {
    raw("<\(name) class=\"\(kind)\">")
    content(&self)
    raw("</\(name)>")
  }

  private mutating func text(_ text: String) { HTMLEscaping.append(TerminalText.clean(text), to: &html) }

  private mutating func lines(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      self.text(String(line))
      raw("\n")
    }
  }

  private mutating func raw(_ own: String) { html += Array(own.utf8) }
}
