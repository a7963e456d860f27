package import SiteModel

/// A site as one rebuild of the preview found it.
package struct SiteSnapshot: Sendable {
  package let settings: SiteSettings
  /// All articles and pages that could be read, in the order of their files: drafts and what is over too.
  package let articles: [Article]
  /// The moment for which the site is previewed, in seconds since 1970-01-01T00:00:00Z.
  package let moment: Int
  /// How many articles there are, and how many of them are published.
  package let counts: ArticleCounts
  /// When the waivers ended without which articles may not be shown, by file.
  package let waiverEnds: [String: Int]
  /// The files of the articles that have a page.
  private let shown: Set<String>

  init(_ site: SiteReader.Result, _ states: ArticleStates, _ index: SiteIndex) {
    settings = site.settings
    articles = site.articles
    moment = states.asOf
    waiverEnds = states.waiverEnds
    counts = ArticleCounts(site.articles, states.all)
    shown = Set(index.articles.map(\.file) + index.tombstones.map(\.article.file))
  }

  /// The address of an article's page on the preview's host, such as `/sub/articles/harbour/`; `nil` where it has none.
  package func address(of article: Article) -> String? {
    shown.contains(article.file) ? settings.basePath + article.path.address : nil
  }

  /// What is due within a while from the moment of the snapshot on.
  package func dues(within duration: CalendarDuration) -> [DueItem] {
    guard let start = Timestamp(instant: moment) else { return [] }
    return DueList(from: start, within: duration, in: settings.timeZone).items(
      of: articles, waiverEnds: waiverEnds)
  }

  /// The next moment at which time alone makes something else of an article or of what is found in it: it opens, it is
  /// over, or a waiver ends.
  package var nextTurn: Int? {
    articles.lazy.compactMap { article in
      let ends = article.waivers.compactMap { $0.until?.end(in: settings.timeZone) }
      return (turns(of: article) + ends).filter { $0 > moment }.min()
    }.min()
  }

  private func turns(of article: Article) -> [Int] {
    guard article.withdrawal == nil else { return [] }
    let times = ArticleTimes(article, in: settings.timeZone)
    return [times.published] + times.openings.map(\.instant) + times.closings.map(\.instant)
  }
}
