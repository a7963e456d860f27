import Mustache
import SiteModel

/// A section with its newest articles, for a home page that shows all of them.
struct SectionFacts: Sendable {
  let section: Section
  let articles: [Value]
  let more: String

  static let context = Context<SectionFacts>(
    "section",
    [
      ContextField("name", .text, "its heading", example: "Articles") { .text($0.section.title) },
      ContextField("address", .address, "its page", example: "articles/") { .address($0.section.path.address) },
      ContextField("description", .text, "one or two sentences about it", example: "Reports from the coast.") {
        .optional($0.section.description)
      },
      ContextField("articles", .list(ArticleFacts.shape), "its newest articles, the first of the page left out") {
        .list($0.articles)
      },
      ContextField("hasArticles", .flag, "whether there are any of them") { .flag(!$0.articles.isEmpty) },
      ContextField("more", .text, "the words of the link to its page", example: "More: Articles") { .text($0.more) },
      ContextField("extra", .free, "what stands under extra: in its _index.md") { .free(FreeValue($0.section.extra)) },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { SectionFacts.context.value(of: self) }
}
