import SiteModel

/// What every page says of itself, to readers in its title and to machines in its head.
struct PageHead: Sendable {
  /// A page of this site in another language, with its absolute address.
  struct Alternate: Sendable {
    let language: String
    let address: String
    /// Whether it is its own canonical and may be indexed.
    let isListed: Bool
  }

  var title: String
  var description: String?
  /// `nil` for the 404 page, which has no address of its own.
  var address: String?
  var language: String
  /// An absolute address: this page's, or the original's.
  var canonical: String?
  var robots: String?
  /// The same for news search alone.
  var newsRobots: String?
  /// The reservation of text and data mining by the owner of the text.
  var dataMining: DataMiningTerms?
  /// The hosts whose scripts the page loads, as a content security policy names them.
  var scriptSources: String?
  /// Whether the page asks its readers before it loads a counter.
  var asksForCounters = false
  /// Whether its text has frames that a reader may ask for.
  var hasEmbeds = false
  var isHome = false
  /// Versions of the page in other languages, this one included.
  var alternates: [Alternate] = []
  /// What the page's list is called, whatever page of it this is.
  var feedTitle: String?
  /// The feeds of the page's own list.
  var feeds: [FeedLink] = []
  /// What the page is about, where it is an article.
  var article: ArticleMetadata?
}
