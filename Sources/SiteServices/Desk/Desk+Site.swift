package import SiteGenerator
package import SiteModel

extension Desk {
  /// The desk of a site that was read and checked.
  ///
  /// - Parameters:
  ///   - articles: all of them, also those that are not shown.
  ///   - diagnostics: everything that was found wrong and is not waived.
  ///   - moment: the moment for which the site was read, in seconds since 1970-01-01T00:00:00Z.
  ///   - counts: how many are published; what follows from the moment alone, unless it is given.
  ///   - waiverEnds: when the waivers ended without which articles may not be shown, by file.
  ///   - address: the path of an article's page in the preview, `nil` where there is none.
  package init(
    settings: SiteSettings, articles: [Article], diagnostics: [Diagnostic], dues: [DueItem], moment: Int,
    counts: ArticleCounts? = nil, waiverEnds: [String: Int] = [:], address: (Article) -> String?
  ) {
    let zone = settings.timeZone
    let soon = zone.instant(.days(Desk.daysAhead), after: moment)
    let byFile = Dictionary(grouping: diagnostics.sorted()) { $0.subject ?? "" }
    let known = Set(articles.map(\.file))
    var rows = articles.map { article in
      var row = DeskArticle(
        article, asOf: moment, waiverEnd: waiverEnds[article.file], soon: soon, in: zone, address: address(article))
      row.findings = (byFile[article.file] ?? []).map(DeskFinding.init)
      return row
    }
    var others: [DeskFinding] = []
    for (file, found) in byFile.sorted(by: { $0.key < $1.key }) where !known.contains(file) {
      let findings = found.map(DeskFinding.init)
      if Desk.mayBeArticle(file), found.hasErrors {
        rows.append(DeskArticle(unreadable: file, findings))
      } else {
        others += findings
      }
    }
    let states = articles.map { ArticleState(of: $0, at: moment, in: zone) }
    self.init(
      site: settings.title, home: settings.basePath, day: zone.day(at: moment),
      articles: rows.sorted(by: Desk.isBefore), findings: others, dues: dues)
    self.counts = counts ?? ArticleCounts(articles, states)
  }

  /// Whether a file that could not be read was to be an article or a page.
  private static func mayBeArticle(_ file: String) -> Bool {
    file.utf8.starts(with: "content/".utf8)
      && (file.utf8.suffix(3).elementsEqual(".md".utf8) || file.utf8.suffix(5).elementsEqual(".html".utf8))
      && !file.utf8.suffix(10).elementsEqual("/_index.md".utf8)
  }

  /// What cannot be read first, then the newest; the same day in the order of the files.
  private static func isBefore(_ a: DeskArticle, _ b: DeskArticle) -> Bool {
    guard let first = a.day, let second = b.day else {
      return a.day == nil && b.day == nil ? a.file.utf8.lexicographicallyPrecedes(b.file.utf8) : a.day == nil
    }
    return first == second ? a.file.utf8.lexicographicallyPrecedes(b.file.utf8) : first > second
  }
}

extension DeskArticle {
  /// An article at a moment; `soon` is the last moment of the time that the desk looks ahead.
  fileprivate init(
    _ article: Article, asOf: Int, waiverEnd: Int?, soon: Int, in zone: TimeZoneRules, address: String?
  ) {
    let times = ArticleTimes(article, in: zone)
    let state = LedgerState(
      waiverEnd.map { .expired(since: $0, why: .waiver) } ?? ArticleState(of: article, at: asOf, in: zone), article,
      times, zone)
    self.init(
      file: article.file, title: article.title, state: Kind(state.kind),
      outlet: article.source.map { Name(key: $0.outlet.key, name: $0.outlet.name) } ?? .ownWork,
      basis: Name(key: article.rights.basis.rawValue, name: article.rights.basis.words),
      license: article.rights.license.map { Name(key: $0.id, name: $0.shortName) } ?? .noLicense)
    (language, direction) = (article.language, article.direction)
    self.address = address
    day = article.date.date
    stateDate = state.kind == .published ? nil : state.date
    guard article.withdrawal == nil, let closing = times.firstClosing else { return }
    until = LedgerEntry.End(closing, asOf: asOf)?.until
    endsBy = closing.ending.words
    isExpiring = closing.instant > asOf && closing.instant - 1 <= soon && !article.isDraft
  }

  /// A file that is no article for as long as it has these faults.
  fileprivate init(unreadable file: String, _ findings: [DeskFinding]) {
    self.init(file: file, title: file, state: .unreadable, outlet: .unknown, basis: .unknown, license: .unknown)
    self.findings = findings
  }
}

extension DeskArticle.Kind {
  /// The kind of a state.
  fileprivate init(_ kind: LedgerState.Kind) {
    switch kind {
    case .published: self = .published
    case .draft: self = .draft
    case .future: self = .future
    case .embargoed: self = .embargoed
    case .delayed: self = .delayed
    case .tooOld: self = .tooOld
    case .expired: self = .expired
    case .withdrawn: self = .withdrawn
    }
  }
}
