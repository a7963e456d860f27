import Mustache

/// A feed of a list, for links on pages and in heads.
struct FeedLink: Sendable {
  let format: FeedFormat
  /// A path of the site: `regions/europe/feed.xml`.
  let address: String

  static let context = Context<FeedLink>(
    "feed",
    [
      ContextField("name", .text, "the format", example: "Atom") { .text($0.format.name) },
      ContextField("address", .address, "where the feed is", example: "regions/europe/feed.xml") {
        .address($0.address)
      },
      ContextField("type", .text, "its media type", example: "application/atom+xml") { .text($0.format.mediaType) },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { FeedLink.context.value(of: self) }
}
