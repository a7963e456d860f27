package import SiteModel

/// One demand that an article, or the site, must meet. A rule is a value in a file of its own, named as the fault that
/// it finds (`Rules/`); `RuleCatalog` lists them all. One object each, as findings hand rules on.
package final class Rule: Sendable {
  /// How a rule is held against a site, and where that is done.
  package enum Check: Sendable {
    /// Here, for each article by itself.
    case article(@Sendable (ArticleCase) -> [Finding])
    /// Here, for each article that keeps its original, or the digest of it: what was done to its text.
    case text(@Sendable (ArticleCase, FidelityReport) -> [Finding])
    /// Here, for all articles together.
    case site(@Sendable (SiteCase) -> [ArticleFinding])
    /// While front matter and outlets are read: without the answer there is no article to check.
    case reading
    /// On finished pages and feeds.
    case output
  }

  /// A stable name: `R020`.
  package let id: String
  /// How bad a breach is, unless a finding says otherwise.
  package let severity: Diagnostic.Severity
  /// Whose demand it is, unless a finding says otherwise.
  package let layer: Diagnostic.Layer
  /// What it demands, in one line without a full stop.
  package let title: String
  /// Why, in a few sentences.
  package let why: String
  /// The law, the clause of a licence, or the custom of the trade that it comes from.
  package let source: String
  /// How to mend a breach, in general; a finding may know better.
  package let hint: String
  /// A site that breaks it.
  package let failing: RuleExample
  /// A site that does not.
  package let passing: RuleExample
  /// Whether an editor may let its findings stand, unless a finding says otherwise. What a licence, the law or a
  /// permission forbids only the holder can allow, and what could not be read or is not on the page is not there to be looked past.
  package let isWaivable: Bool
  /// Whether some of its findings may be waived where the rule's others may not.
  package let isWaivableInPart: Bool
  /// Whether an article that breaks it is left out, instead of stopping the build: it is about time, which mends it or
  /// takes the article away.
  package let withholds: Bool
  /// How it is held against a site; in more than one way where front matter and texts both tell.
  package let checks: [Check]

  /// A rule.
  init(
    _ id: String, _ severity: Diagnostic.Severity, _ layer: Diagnostic.Layer, _ title: String, why: String,
    source: String, hint: String, failing: RuleExample, passing: RuleExample, withholds: Bool = false,
    isWaivableInPart: Bool = false, check: Check...
  ) {
    self.id = id
    self.severity = severity
    self.layer = layer
    self.title = title
    self.why = why
    self.source = source
    self.hint = hint
    self.failing = failing
    self.passing = passing
    self.withholds = withholds
    self.isWaivableInPart = isWaivableInPart
    checks = check
    isWaivable = !withholds && check.allSatisfy { Rule.isWaivable(severity, layer, $0) }
  }

  /// Whether an editor may let a finding stand: one that is worse than others of its rule, or that somebody else demands,
  /// is judged by that.
  func isWaivable(_ finding: Finding) -> Bool {
    !withholds
      && checks.allSatisfy { Rule.isWaivable(finding.severity ?? severity, finding.layer ?? layer, $0) }
  }

  private static func isWaivable(_ severity: Diagnostic.Severity, _ layer: Diagnostic.Layer, _ check: Check) -> Bool {
    switch check {
    case .reading, .output: false
    case .article, .text, .site: layer != .permission && (layer != .licence || severity != .error)
    }
  }

  /// Whether what was done to a text matters to it.
  var readsText: Bool {
    checks.contains { if case .text = $0 { true } else { false } }
  }

  /// Whether it is met while files are read, or on finished pages.
  var isMetElsewhere: Bool {
    checks.contains { check in
      switch check {
      case .reading, .output: true
      case .article, .text, .site: false
      }
    }
  }
}
