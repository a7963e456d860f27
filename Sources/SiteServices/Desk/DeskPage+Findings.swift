import SiteGenerator
import SiteModel

extension DeskPage {
  /// What is wrong with files that belong to no article: settings, outlets, templates.
  mutating func appendOtherFindings() {
    let findings = desk.findings
    markup.element("section", [("class", "others"), ("aria-labelledby", "others"), ("data-part", "others")]) { markup in
      markup.element("h2", [("id", "others"), ("hidden", findings.isEmpty ? "" : nil)], "The site itself")
      if !findings.isEmpty { DeskPage.append(findings, to: &markup) }
    }
    markup.line()
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
