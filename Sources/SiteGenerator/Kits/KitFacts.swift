import Mustache
import SiteModel

/// What the page of a kit shows.
struct KitFacts: Sendable {
  let kit: RepublishKit
  /// What a reader may do with it.
  let grant: SafeHTML?
  let paths: KitPaths

  static let context = Context<KitFacts>(
    "kit",
    [
      ContextField("title", .text, "the headline", example: "Harbour reopens") { .text($0.kit.article.title) },
      ContextField("address", .address, "the article's page", example: "articles/harbour-reopens/") {
        .address($0.kit.article.path.address)
      },
      ContextField("language", .text, "the article's, BCP 47", example: "en") { .text($0.kit.article.language) },
      ContextField("direction", .text, "the article's: ltr or rtl", example: "ltr") {
        .text($0.kit.article.direction.rawValue)
      },
      ContextField("grant", .html, "what a reader may do with it", example: "You may republish this article …") {
        .optional($0.grant)
      },
      ContextField("html", .text, "the article with its credit, as HTML", example: "<article>…</article>") {
        .text(String(decoding: $0.kit.html, as: UTF8.self))
      },
      ContextField("markdown", .text, "the same as a text of sitegen", example: "---…") {
        .text(String(decoding: $0.kit.markdown, as: UTF8.self))
      },
      ContextField("plain", .text, "the same without markup", example: "Harbour reopens") {
        .text(String(decoding: $0.kit.plain, as: UTF8.self))
      },
      ContextField("markdownFile", .address, "the text of sitegen as a file", example: "articles/x/republish/x.md") {
        .address($0.paths.markdown.address)
      },
      ContextField("ninjsFile", .address, "the article for machines", example: "articles/x/republish/ninjs.json") {
        .address($0.paths.ninjs.address)
      },
      ContextField("outletFile", .address, "this site as an outlet", example: "republishing/outlets/x.yaml") {
        .address($0.paths.outlet.address)
      },
      ContextField("outletName", .text, "that file's name", example: "commons-example-org.yaml") {
        .text($0.kit.settings.outletKey + ".yaml")
      },
      ContextField("permalink", .text, "the article's absolute address", example: "https://commons.example.org/x/") {
        .text($0.kit.permalink)
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { KitFacts.context.value(of: self) }
}
