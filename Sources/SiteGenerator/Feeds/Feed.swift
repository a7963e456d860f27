/// A list of articles for readers of feeds, in no format yet.
struct Feed: Sendable, Hashable {
  /// An address of its own for each format that the site writes.
  struct Addresses: Sendable, Hashable {
    var atom: String?
    var rss: String?
    var json: String?
  }

  /// What the list is called.
  var title: String
  /// What the list is about, in one sentence.
  var subtitle: String?
  /// The absolute address of the page with the same list.
  var homepage: String
  /// An IRI that stays when the site moves: a `tag:` or the first address (O115).
  var id: String
  /// The latest change of an item.
  var updated: FeedDate
  /// BCP 47.
  var language: String
  /// Who publishes the list.
  var publisher: FeedPerson
  /// What made it: `sitegen`.
  var generator: String?
  /// The absolute address of a small square picture.
  var icon: String?
  /// Where the feed itself stands.
  var addresses = Addresses()
  /// In the order of the list. Not read by `write(_:items:)`, which takes them rendered.
  var items: [FeedItem] = []
}

/// A person or an organisation.
struct FeedPerson: Sendable, Hashable {
  /// As it is printed.
  var name: String
  /// An absolute address that belongs to them.
  var address: String?
}
