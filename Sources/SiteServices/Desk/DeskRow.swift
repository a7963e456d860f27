import SiteGenerator
import SiteModel

/// A row of the desk's table.
enum DeskRow {
  static func append(_ article: DeskArticle, to markup: inout PageMarkup) {
    var cells = PageMarkup()
    appendCells(article, to: &cells)
    let attributes: [(name: String, value: String?)] = [
      ("id", PageMarkup.id(ofFile: article.file)),
      ("data-state", article.kinds.map(\.rawValue).joined(separator: " ")), ("data-outlet", article.outlet.key),
      ("data-basis", article.basis.key), ("data-licence", article.license.key),
      ("class", article.findings.worst.map { "has-\($0.rawValue)" }),
    ]
    let name = version(of: attributes.flatMap { Array(($0.value ?? "").utf8) + [0] } + cells.bytes)
    markup.line()
    markup.element("tr", attributes + [("data-version", name)]) { $0.raw(cells.bytes) }
  }

  private static func appendCells(_ article: DeskArticle, to markup: inout PageMarkup) {
    markup.element("th", [("scope", "row"), ("data-sort", article.title)]) {
      appendTitle(of: article, to: &$0)
    }
    let day = article.day?.iso8601
    cell(1, sort: article.outlet.name, to: &markup) { $0.text(article.outlet.name) }
    cell(2, sort: article.basis.name + article.license.name, to: &markup) { markup in
      markup.text(article.basis.name)
      if article.license != .noLicense, article.license != .unknown {
        markup.element("span", [("class", "line")], article.license.name)
      }
    }
    cell(3, sort: day, to: &markup) { markup in if let day { markup.time(day) } else { markup.text("–") } }
    cell(4, sort: article.state.words, to: &markup) { appendState(of: article, to: &$0) }
    cell(5, sort: article.until, to: &markup) { appendEnd(of: article, to: &$0) }
    cell(6, sort: rank(article.findings), to: &markup) { appendFindings(of: article, to: &$0) }
  }

  private static func cell(
    _ column: Int, sort: String?, to markup: inout PageMarkup, _ content: (inout PageMarkup) -> Void
  ) {
    markup.element(
      "td", [("data-label", DeskPage.label(column)), ("data-sort", sort ?? "")], content)
  }

  private static func appendTitle(of article: DeskArticle, to markup: inout PageMarkup) {
    let language = article.state == .unreadable ? nil : article.language
    markup.element("span", [("class", "title"), ("lang", language), ("dir", article.direction.rawValue)]) {
      $0.link(article.title, to: article.address)
    }
    if article.title != article.file { markup.element("span", [("class", "line quiet")], article.file) }
  }

  private static func appendState(of article: DeskArticle, to markup: inout PageMarkup) {
    markup.element("span", [("class", "state \(article.state.rawValue)")], article.state.words)
    guard let date = article.stateDate else { return }
    markup.element("span", [("class", "line")]) { markup in
      if [.future, .embargoed, .delayed].contains(article.state) { markup.text("until ") }
      markup.time(date)
    }
  }

  private static func appendEnd(of article: DeskArticle, to markup: inout PageMarkup) {
    guard let until = article.until else { return markup.text("–") }
    if article.isExpiring {
      markup.element("span", [("class", "soon")]) { $0.time(until) }
    } else {
      markup.time(until)
    }
    if let endsBy = article.endsBy { markup.element("span", [("class", "line")], endsBy) }
  }

  private static func appendFindings(of article: DeskArticle, to markup: inout PageMarkup) {
    guard !article.findings.isEmpty else { return markup.text("none") }
    markup.element("details") { markup in
      markup.element("summary", article.findings.summary)
      DeskPage.append(article.findings, to: &markup)
    }
  }

  /// The more there is to do, the later; what is faultless has no place in that order.
  private static func rank(_ findings: [DeskFinding]) -> String? {
    guard !findings.isEmpty else { return nil }
    let errors = findings.count { $0.severity == .error }
    return "\(errors).\(findings.count)"
  }

  /// What tells the script that a row is as it was (FNV-1a, 64 bits): no secret, only a short name of some bytes.
  private static func version(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
