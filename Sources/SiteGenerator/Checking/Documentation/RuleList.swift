import SiteModel

/// All rules, as people and machines read them (`sitegen rules`, docs/rules.md).
package struct RuleList: Sendable {
  /// How it is written.
  package enum Format: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  private let rules: [Rule]

  /// The rules of the catalogue.
  package init() { rules = RuleCatalog.all }

  /// The list in one of its forms.
  package func text(_ format: Format) -> String {
    switch format {
    case .text: table
    case .markdown: markdown
    case .json: json
    }
  }

  /// A line for each rule, in columns.
  private var table: String {
    TextTable(rules.map { [$0.id, $0.severity.rawValue, $0.layer.rawValue, $0.title] }).text
  }

  private var json: String {
    var json = JSONWriter(.pretty)
    json.array {
      for rule in rules {
        $0.object {
          $0.member("id", rule.id)
          $0.member("severity", rule.severity.rawValue)
          $0.member("layer", rule.layer.rawValue)
          $0.member("title", rule.title)
          $0.member("why", rule.why)
          $0.member("source", rule.source)
          $0.member("hint", rule.hint)
          $0.member("waivable", rule.isWaivable ? "yes" : "no")
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  // MARK: docs/rules.md

  private var markdown: String {
    let rows = rules.map {
      "| [`\($0.id)`](#\($0.id.lowercased())) | \($0.severity.rawValue) | \($0.layer.rawValue) | \($0.title) |"
    }
    return ([RuleList.introduction, (RuleList.header + rows).joined(separator: "\n")] + rules.map { section($0) })
      .joined(separator: "\n\n") + "\n"
  }

  private func section(_ rule: Rule) -> String { "## \(rule.id)\n\n" + RuleExplanation(rule).markdown }

  private static let header = ["| id | severity | demanded by | what it demands |", "|---|---|---|---|"]

  private static let introduction = """
    # Rules

    What is checked before an article appears: `R` for what front matter, outlets and settings say, `O` for finished
    pages and feeds. Each rule says whose demand it is: that of the **licence** (or the law), of a **permission**, of the
    **outlet**, or of the **site** itself. The demands of different layers are never mixed: a licence does not answer for
    an outlet's terms, nor the other way round. How findings are waived is described in
    [checks of rights](concepts/rights.md). This page is printed by `sitegen rules --format markdown` and made of the
    rules themselves. Nothing here is legal advice: a rule that is met is a rule that is met, and no more.
    """
}
