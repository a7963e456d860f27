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

  static let context = Context<ListContext>(
    "list",
    [
      ContextField("heading", .text, "the list's heading", example: "Europe") { .text($0.heading) },
      ContextField("articles", .list(ArticleFacts.shape), "the articles of this page") { .list($0.articles) },
      ContextField("total", .number, "how many articles the whole list has", example: "61") { .number($0.total) },
      ContextField("isPaginated", .flag, "whether the list has more than one page") { .flag($0.pages > 1) },
      ContextField("page", .number, "which page this is, from 1", example: "2") { .number($0.page) },
      ContextField("pages", .number, "how many pages there are", example: "7") { .number($0.pages) },
      ContextField("pageText", .text, "the same in words", example: "Page 2 of 7") { .text($0.pageText) },
      ContextField("newer", .address, "the page before this one", example: "regions/europe/") {
        $0.newer.map { .address($0) } ?? .absent
      },
      ContextField("older", .address, "the page after this one", example: "regions/europe/page/3/") {
        $0.older.map { .address($0) } ?? .absent
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { ListContext.context.value(of: self) }
}
