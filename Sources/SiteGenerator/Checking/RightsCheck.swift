package import SiteModel

/// Holds all rules against all articles of a site: the rules for one article in batches on all cores, with those for its
/// text where an original is kept, those for the whole site behind them; then waivers, and last the places of what was
/// found.
package struct RightsCheck {
  /// What was found.
  package struct Result: Sendable {
    /// What stands.
    package var diagnostics: [Diagnostic] = []
    /// What an editor accepts for a while.
    package var waived: [WaivedFinding] = []
    /// What the articles are, now that it is known whose waivers ended.
    var states: ArticleStates
  }

  /// The findings of one article, in the order of the rules.
  struct ArticleFindings: Sendable {
    let number: Int
    var findings: [(rule: Rule, finding: Finding)]
    /// What is wrong with the kept original itself.
    var faults: [Diagnostic] = []
  }

  private let articles: [Article]
  private let states: [ArticleState]
  private let context: CheckContext
  private let root: Directory

  /// Checks, at a time at which the clock shows `now`, the articles of a site that a build shows, will show by itself when their time has come, or no longer shows
  /// because of the terms they came under.
  static func run(
    _ articles: [Article], _ states: ArticleStates, settings: SiteSettings, root: Directory, now: Int, width: Int
  ) async throws(SystemError) -> Result {
    let context = CheckContext(settings: settings, asOf: states.asOf, now: now)
    let checked = articles.indices.filter { isChecked(states.all[$0]) }
    let check = RightsCheck(
      articles: checked.map { articles[$0] }, states: checked.map { states.all[$0] }, context: context, root: root)
    async let siteFindings = check.siteFindings()
    let articleFindings = try await check.articleFindings(width: width)
    let found = check.adding(await siteFindings, to: articleFindings)
    return try check.result(of: found, states) { checked[$0] }
  }

  /// A draft is not finished; what was withdrawn, or ended when it was meant to, is not shown.
  private static func isChecked(_ state: ArticleState) -> Bool {
    switch state {
    case .draft, .withdrawn, .expired(_, why: .expires): false
    default: true
    }
  }

  /// The findings of the articles that have any, or that waive some.
  private func articleFindings(width: Int) async throws(SystemError) -> [ArticleFindings] {
    let rules = RuleCatalog.all.flatMap { rule in
      rule.checks.compactMap { if case .article(let check) = $0 { (rule: rule, check: check) } else { nil } }
    }
    // By themselves, as going through rules counts each of them up and down for every article.
    let (checks, withholds) = (rules.map(\.check), rules.map(\.rule.withholds))
    let texts = TextCheck(RuleCatalog.all)
    let (articles, states, context, root) = (articles, states, context, root)
    return try await Batches.map(count: articles.count, size: 256, width: width) {
      (range) throws(SystemError) -> [ArticleFindings] in
      var found: [ArticleFindings] = []
      var files = ContentFiles(root: root)
      for number in range {
        let article = ArticleCase(articles[number], states[number], context)
        var mine = ArticleFindings(number: number, findings: [])
        for number in checks.indices where withholds[number] || !article.isOver {
          let found = checks[number](article)
          if !found.isEmpty { mine.findings += found.map { (rules[number].rule, $0) } }
        }
        if article.article.keepsOriginal, !article.isOver { try texts.run(article, &files, &mine) }
        if !mine.findings.isEmpty || !mine.faults.isEmpty || !article.article.waivers.isEmpty { found.append(mine) }
      }
      return found
    }.flatMap(\.self)
  }

  /// What is found of all articles together, in the order of the rules.
  private func siteFindings() async -> [(number: Int, rule: Rule, finding: Finding)] {
    let shown = articles.indices.filter { !ArticleCase(articles[$0], states[$0], context).isOver }
    let site = SiteCase(articles: shown.map { articles[$0] }, context: context)
    return RuleCatalog.all.flatMap { rule in
      rule.checks.flatMap { check in
        guard case .site(let check) = check else { return [] as [(number: Int, rule: Rule, finding: Finding)] }
        return check(site).map { (shown[$0.article], rule, $0.finding) }
      }
    }
  }

  private func adding(
    _ more: [(number: Int, rule: Rule, finding: Finding)], to found: [ArticleFindings]
  ) -> [ArticleFindings] {
    guard !more.isEmpty else { return found }
    var byArticle: [Int: ArticleFindings] = Dictionary(uniqueKeysWithValues: found.map { ($0.number, $0) })
    for (number, rule, finding) in more {
      byArticle[number, default: ArticleFindings(number: number, findings: [])].findings.append((rule, finding))
    }
    return byArticle.values.sorted { $0.number < $1.number }
  }

  /// What waivers let stand of the findings, with its places; `place` says which article of the site one of these is.
  private func result(
    of found: [ArticleFindings], _ states: ArticleStates, place: (Int) -> Int
  ) throws(SystemError) -> Result {
    var result = Result(states: states)
    var files = ContentFiles(root: root)
    for found in found {
      let article = articles[found.number]
      let locator = FieldLocator(file: article.file, bytes: try files.read(article.file))
      let waivers = Waivers(of: article, context: context)
      let isOver = ArticleCase(article, self.states[found.number], context).isOver
      let verdict = waivers.apply(to: found.findings)
      if let end = waivers.firstEnd(verdict) { result.states.end(article, number: place(found.number), since: end) }
      result.diagnostics +=
        found.faults + verdict.standing.map { $0.diagnostic(locator, outlet: RightsCheck.outlet(of: $0, &files)) }
        + waivers.endings(verdict, of: article, locator)
        + waivers.faults(found.findings, isOver: isOver, locator)
      result.waived += verdict.waived.map { waived in
        let outlet = RightsCheck.outlet(of: waived.finding, &files)
        return WaivedFinding(diagnostic: waived.finding.diagnostic(locator, outlet: outlet), waiver: waived.waiver)
      }
    }
    return result
  }

  /// The places in the file of the outlet that a finding is about; `nil` where it is about the article.
  private static func outlet(of found: RuleFinding, _ files: inout ContentFiles) -> FieldLocator? {
    guard let file = found.finding.outletFile, let bytes = try? files.read(file) else { return nil }
    return FieldLocator(file: file, bytes: bytes)
  }
}
