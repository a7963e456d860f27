/// The formats in which a list can be had.
enum FeedFormat: String, Sendable, Hashable, CaseIterable {
  case atom
  case rss
  case json

  /// The file beside the list's page.
  var fileName: String {
    switch self {
    case .atom: "feed.xml"
    case .rss: "rss.xml"
    case .json: "feed.json"
    }
  }

  /// What `<link rel="alternate" type="…">` says of it.
  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }

  /// An item's bytes, which are the same in all feeds of the format.
  func item(_ item: FeedItem) -> [UInt8] {
    switch self {
    case .atom: AtomFeed.item(item)
    case .rss: RSSFeed.item(item)
    case .json: JSONFeed.item(item)
    }
  }

  /// A feed of items that are rendered already, in their order.
  func write(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
    switch self {
    case .atom: AtomFeed.write(feed, items: items)
    case .rss: RSSFeed.write(feed, items: items)
    case .json: JSONFeed.write(feed, items: items)
    }
  }

  /// A feed with the items that it has.
  func write(_ feed: Feed) -> [UInt8] {
    write(feed, items: feed.items.map(item))
  }
}
