import Mustache
import SiteModel

/// What a page says of an article that is gone: what it was called, where it came from, why it is not here. Nothing of
/// its text, and no description, which may be a sentence of it.
struct TombstoneFacts: Sendable {
  /// The article, of which only what stays is printed.
  let facts: ArticleFacts
  let tombstone: Tombstone
  /// Why it is gone, in a sentence.
  let sentence: SafeHTML
  /// From when to when it was here.
  let shown: String

  static let context = Context<TombstoneFacts>(
    "tombstone",
    [
      ContextField("title", .text, "the headline", example: "Harbour reopens") { .text($0.facts.article.title) },
      ContextField("language", .text, "the article's, BCP 47", example: "en") { .text($0.facts.article.language) },
      ContextField("direction", .text, "the headline's: ltr or rtl", example: "ltr") {
        .text($0.facts.direction.rawValue)
      },
      ContextField(
        "sentence", .html, "why it is gone", example: "This article was withdrawn on 4 May 2026."
      ) { .html($0.sentence) },
      ContextField("reason", .text, "the reason of a withdrawal, as the editor wrote it", example: "The author asked.")
      {
        .optional($0.tombstone.reason)
      },
      ContextField("shown", .text, "from when to when it was here", example: "from 4 March 2026 to 4 May 2026") {
        .text($0.shown)
      },
      ContextField("outlet", NamedLink.shape, "who published it first") { facts in
        facts.facts.article.source.map { facts.facts.terms.outletLink($0.outlet).value } ?? .absent
      },
      ContextField("original", OriginalContext.shape, "the article as it first appeared") {
        OriginalContext.value(of: $0.facts)
      },
      ContextField("status", .number, "with which status the host should answer", example: "410") {
        .number($0.tombstone.status)
      },
      ContextField("isWithdrawn", .flag, "whether it was taken down; otherwise its time was over") {
        .flag($0.tombstone.isWithdrawn)
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { TombstoneFacts.context.value(of: self) }
}
