import Mustache

/// One page of a list of articles.
struct ListContext: Sendable {
  let heading: String
  let articles: [Value]
  let page: Int
  let pages: Int
  let pageText: String
  let newer: String?
  let older: String?
  /// How many articles the whole list has.
  let total: Int
  /// The same in words.
  let totalText: String
  /// Since when there are any, in words.
  let sinceText: String?
  let feeds: [FeedLink]

  static let context = Context<ListContext>("list", contents + pagination)

  private static let contents: [ContextField<ListContext>] = [
    ContextField("heading", .text, "the list's heading", example: "Europe") { .text($0.heading) },
    ContextField("articles", .list(ArticleFacts.shape), "the articles of this page") { .list($0.articles) },
    ContextField("lead", ArticleFacts.shape, "the first article of the first page") {
      $0.page == 1 ? $0.articles.first ?? .absent : .absent
    },
    ContextField("rest", .list(ArticleFacts.shape), "the articles of this page without the lead") {
      .list(Array($0.page == 1 ? $0.articles.dropFirst() : $0.articles[...]))
    },
    ContextField("isEmpty", .flag, "whether there are no articles") { .flag($0.total == 0) },
    ContextField("total", .number, "how many articles the whole list has", example: "132") { .number($0.total) },
    ContextField("totalText", .text, "the same in words", example: "132 articles") { .text($0.totalText) },
    ContextField("sinceText", .text, "the day of the oldest, in words", example: "since 4 March 2026") {
      .optional($0.sinceText)
    },
    ContextField("feeds", .list(FeedLink.shape), "the feeds of the list") { .list($0.feeds.map(\.value)) },
  ]

  private static let pagination: [ContextField<ListContext>] = [
    ContextField("isPaginated", .flag, "whether the list has more than one page") {
      .flag($0.pages > 1)
    },
    ContextField("page", .number, "which page this is, from 1", example: "2") { .number($0.page) },
    ContextField("pages", .number, "how many pages there are", example: "7") { .number($0.pages) },
    ContextField("pageText", .text, "the same in words", example: "Page 2 of 7") { .text($0.pageText) },
    ContextField("newer", .address, "the page before this one", example: "regions/europe/") {
      $0.newer.map { .address($0) } ?? .absent
    },
    ContextField("older", .address, "the page after this one", example: "regions/europe/page/3/") {
      $0.older.map { .address($0) } ?? .absent
    },
  ]

  static let shape = Shape.record(context.shape)
  var value: Value { ListContext.context.value(of: self) }
}
