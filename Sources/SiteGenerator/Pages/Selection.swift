import SiteModel

/// Which articles a build contains.
struct Selection: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z. It decides what is in, and never reaches the bytes.
  let asOf: Int
  let includesDrafts: Bool
  let includesFuture: Bool
  let zone: TimeZoneRules

  /// What an article is at that moment.
  func state(of article: Article) -> ArticleState {
    ArticleState(
      of: article, at: asOf, in: zone, includingDrafts: includesDrafts, includingFuture: includesFuture)
  }
}

/// What each article of a site is at the moment for which the site is read. The rules and the pages both ask for it.
struct ArticleStates: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let asOf: Int
  /// In the order of the articles.
  private(set) var all: [ArticleState]
  /// When the waivers ended without which articles may not be shown, by file.
  private(set) var waiverEnds: [String: Int] = [:]

  init(_ articles: [Article], _ selection: Selection) {
    asOf = selection.asOf
    all = articles.map { selection.state(of: $0) }
  }

  /// Takes an article out of what is shown: the waiver that it needs ended.
  mutating func end(_ article: Article, number: Int, since instant: Int) {
    all[number] = .expired(since: instant, why: .waiver)
    waiverEnds[article.file] = instant
  }
}
