import SiteGenerator
import SiteModel

extension DeskPage {
  /// So many articles with errors are named above the table.
  private static let namedArticles = 6

  /// What is wrong, above everything else: with files that belong to no article (settings, outlets, templates), and the
  /// errors of articles.
  mutating func appendFaults() {
    let findings = desk.findings
    let faulty = desk.articles.filter { $0.findings.worst == .error }
    let isEmpty = findings.isEmpty && faulty.isEmpty
    markup.element("section", [("class", "others"), ("aria-labelledby", "others"), ("data-part", "others")]) { markup in
      markup.element("h2", [("id", "others"), ("hidden", isEmpty ? "" : nil)], "What is wrong")
      if !findings.isEmpty { DeskPage.append(findings, to: &markup) }
      guard !faulty.isEmpty else { return }
      markup.element("ul", [("class", "faulty")]) { markup in
        for article in faulty.prefix(DeskPage.namedArticles) {
          markup.line()
          markup.element("li", [("class", "finding error")]) { DeskPage.append(article, to: &$0) }
        }
      }
      let rest = faulty.count - DeskPage.namedArticles
      if rest > 0 {
        markup.element("p") { markup in
          markup.link(counted(rest, "more article"), to: "?state=faulty#articles")
          markup.text(" with errors")
        }
      }
    }
    markup.line()
  }

  /// An article with its errors; a title leads to its row.
  private static func append(_ article: DeskArticle, to markup: inout PageMarkup) {
    markup.link(article.title, to: "#" + PageMarkup.id(ofFile: article.file))
    for finding in article.findings where finding.severity == .error {
      markup.element("span", [("class", "line")]) { append(finding, to: &$0) }
    }
  }

  /// A list of findings, each with its rule, place and hint.
  static func append(_ findings: [DeskFinding], to markup: inout PageMarkup) {
    markup.element("ul", [("class", "findings")]) { markup in
      for finding in findings {
        markup.element("li", [("class", "finding \(finding.severity.rawValue)")]) { append(finding, to: &$0) }
      }
    }
  }

  private static func append(_ finding: DeskFinding, to markup: inout PageMarkup) {
    markup.element("b", finding.severityWord)
    markup.text(" \(finding.text) ")
    if RuleCatalog.rule(finding.id) == nil {
      markup.element("span", [("class", "quiet")], finding.id)
    } else {
      markup.element("button", [("type", "button"), ("popovertarget", "rule-" + finding.id)], finding.id)
    }
    if let place = finding.place { markup.element("code", [("class", "line")], place) }
    if let hint = finding.hint { markup.element("span", [("class", "line hint")], "hint: " + hint) }
  }

  /// The explanations of the rules that are not met, shown above the page when they are asked for.
  mutating func appendRules() {
    let ids = Set((desk.findings + desk.articles.flatMap(\.findings)).map(\.id)).sorted()
    markup.element("div", [("class", "rules"), ("data-part", "rules")]) { markup in
      for rule in ids.compactMap(RuleCatalog.rule) {
        markup.line()
        markup.element(
          "div",
          [("id", "rule-" + rule.id), ("popover", ""), ("role", "dialog"), ("aria-labelledby", "title-" + rule.id)]
        ) { markup in
          markup.element("h2", [("id", "title-" + rule.id)], "\(rule.id): \(rule.title)")
          markup.element("p", rule.why)
          markup.element("p", [("class", "quiet")], rule.source)
          markup.element("p", "Hint: " + rule.hint)
          markup.element(
            "button",
            [
              ("type", "button"), ("popovertarget", "rule-" + rule.id), ("popovertargetaction", "hide"),
              ("autofocus", ""),
            ], "Close")
        }
      }
    }
    markup.line()
  }
}
