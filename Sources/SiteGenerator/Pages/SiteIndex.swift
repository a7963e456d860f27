import SiteModel

/// The whole site as metadata: what is published, in which order, and what lists what. Made once a build.
struct SiteIndex: Sendable {
  let settings: SiteSettings
  /// The published articles and pages, the newest first; the same day in the order of their files.
  let articles: [Article]
  let sections: [Section]
  let taxonomies: [Taxonomy]
  let terms: TermPages
  /// Every list: home, sections, terms.
  let listings: [Listing]
  /// The outlets of the published articles, by name, and how many articles each has.
  let outlets: [(outlet: Outlet, count: Int)]
  let translations: Translations
  /// What readers may do next with the published articles.
  let usagePolicies: UsagePolicies
  let looseAssets: [Asset]
  /// The files of articles that are not in the build, and why those are not.
  let withheldAssets: [(asset: Asset, article: SkippedArticle)]
  /// Files of `content/` that are not published, as they look like manuscripts.
  let leftOut: [String]
  /// What stays of articles whose time is over, in the order of their files.
  let tombstones: [Tombstone]
  /// Articles that are over and that nobody saw.
  let unseen: [Article]
  /// The articles whose text is not in this build.
  let skipped: [SkippedArticle]
  /// The addresses of those, where nothing else stands.
  var absentAddresses: Set<String>
  let diagnostics: [Diagnostic]
  /// The moment for which the site is built, in seconds since 1970-01-01T00:00:00Z.
  let asOf: Int

  init(_ site: SiteReader.Result, _ states: ArticleStates) {
    settings = site.settings
    asOf = states.asOf
    var published: [Article] = []
    var skipped: [SkippedArticle] = []
    var tombstones: [Tombstone] = []
    var unseen: [Article] = []
    var absent: Set<String> = []
    for (article, state) in zip(site.articles, states.all) {
      guard let reason = SkippedArticle.Reason(state) else {
        published.append(article)
        continue
      }
      absent.insert(article.path.address)
      skipped.append(SkippedArticle(file: article.file, reason: reason))
      if state.leavesTombstone(of: article, at: asOf, in: site.settings.timeZone) {
        tombstones.append(Tombstone(article, state))
      } else if reason == .expired || reason == .withdrawn {
        unseen.append(article)
      }
    }
    self.unseen = unseen
    self.tombstones = tombstones.sorted { $0.article.file.precedes($1.article.file) }
    let companions = CompanionFiles(site.looseAssets, articles: published, skipped: skipped)
    var pictures = GonePictures(of: tombstones.map(\.article) + unseen, companions.withheld)
    let articles = SiteIndex.newestFirst(pictures.removed(from: published), zone: site.settings.timeZone)
    self.articles = articles
    sections = site.sections
    let (lists, others) = Cores.both {
      SiteIndex.lists(site, articles)
    } _: {
      (
        policies: UsagePolicies(articles, settings: site.settings), translations: Translations(articles),
        outlets: SiteIndex.outlets(of: articles)
      )
    }
    (taxonomies, terms, listings) = (lists.taxonomies, lists.terms, lists.listings)
    (usagePolicies, translations, outlets) = (others.policies, others.translations, others.outlets)
    looseAssets = companions.published
    withheldAssets = companions.withheld
    leftOut = site.leftOut
    self.skipped = skipped
    if !absent.isEmpty { absent.subtract(articles.map(\.path.address)) }
    absentAddresses = absent
    self.diagnostics = lists.diagnostics + translations.diagnostics + companions.diagnostics + pictures.diagnostics
  }

  /// Where the generated page about republishing goes; `nil` where the site has a page of its own there.
  var republishing: SitePath? {
    SitePath.republishing.flatMap { path in
      articles.contains { $0.path == path && $0.kind == .page } ? nil : path
    }
  }

  /// Where the generated `robots.txt` goes; `nil` where the site brings its own, or where nobody would look for it.
  var robots: SitePath? {
    guard settings.basePath == "/", let path = SitePath.robots, !looseAssets.contains(where: { $0.path == path }) else {
      return nil
    }
    return path
  }

  /// The files of the texts that were taken down, or whose time is over.
  var gone: Set<String> { Set((tombstones.map(\.article) + unseen).map(\.file)) }

  /// The files that are copied into the site.
  var publishedAssets: [Asset] { looseAssets + articles.flatMap(\.publishedAssets) }

  /// The terms of articles, and what lists them.
  private static func lists(
    _ site: SiteReader.Result, _ articles: [Article]
  ) -> (taxonomies: [Taxonomy], terms: TermPages, listings: [Listing], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let taxonomies = site.settings.taxonomies.compactMap {
      TaxonomyBuilder.build($0.name, articles: articles, diagnostics: &diagnostics)
    }.filter { !$0.terms.isEmpty }
    let listings = Listing.all(site.settings, articles: articles, sections: site.sections, taxonomies: taxonomies)
    return (taxonomies, TermPages(taxonomies), listings, diagnostics)
  }

  private static func outlets(of articles: [Article]) -> [(outlet: Outlet, count: Int)] {
    var counts: [String: (first: Int, count: Int)] = [:]
    for number in articles.indices {
      if let key = articles[number].source?.outlet.key { counts[key, default: (number, 0)].count += 1 }
    }
    let outlets = counts.values.compactMap { entry in
      articles[entry.first].source.map { (outlet: $0.outlet, count: entry.count) }
    }
    return outlets.sorted { ($0.outlet.name, $0.outlet.key) < ($1.outlet.name, $1.outlet.key) }
  }

  private static func newestFirst(_ articles: [Article], zone: TimeZoneRules) -> [Article] {
    let keys = articles.map { (instant: $0.date.instant(in: zone), file: $0.file) }
    return articles.indices.sorted { a, b in
      keys[a].instant == keys[b].instant ? keys[a].file < keys[b].file : keys[a].instant > keys[b].instant
    }.map { articles[$0] }
  }
}
