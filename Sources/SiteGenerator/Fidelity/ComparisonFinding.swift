package import SiteModel

/// A rule that a text breaks, as `sitegen diff` shows it: what a build would say.
package struct ComparisonFinding: Sendable, Hashable {
  /// The rule's id.
  package let rule: String
  package let severity: Diagnostic.Severity
  /// What is wrong, in one sentence without a full stop.
  package let text: String

  private init(_ found: RuleFinding) {
    rule = found.rule.id
    severity = found.finding.severity ?? found.rule.severity
    let other = found.finding.other?.joined(separator: ".") ?? ""
    text = found.finding.text.replacing("on line {line}", with: "as '\(other)'")
  }

  /// What the rules that read texts find, whether in the text or in the front matter, and what no waiver covers.
  static func all(_ article: ArticleCase, _ report: FidelityReport) -> [ComparisonFinding] {
    let rules = RuleCatalog.all.filter(\.readsText)
    let declared = rules.flatMap { rule in
      rule.checks.flatMap { check -> [(rule: Rule, finding: Finding)] in
        if case .article(let check) = check { check(article).map { (rule, $0) } } else { [] }
      }
    }
    let found = declared + TextCheck(rules).findings(article, report)
    let verdict = Waivers(of: article.article, context: article.context).apply(to: found)
    return (verdict.standing + verdict.ended.map(\.finding)).map { ComparisonFinding($0) }
  }
}
