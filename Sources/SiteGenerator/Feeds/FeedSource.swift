/// Where a republished article comes from.
struct FeedSource: Sendable, Hashable {
  /// The outlet's name.
  var outlet: String
  /// The outlet's home page.
  var outletAddress: String?
  /// The outlet's own feed, where it is known.
  var feed: String?
  /// The original article.
  var address: String
  /// The original's title, where it is known.
  var title: String?
  /// When the original was published.
  var date: FeedDate?
  /// The id that the outlet's feed gave to the original.
  var id: String?
  /// The page on this site that says how it republishes.
  var about: String?

  /// The original's title for a link: an empty attribute is not valid.
  var linkTitle: String? { title?.isEmpty == true ? nil : title }
}
