import Mustache
import SiteModel

/// The same article in another language.
struct TranslationLink: Sendable {
  let article: Article
  /// In its own words: `Deutsch`.
  let languageName: String

  static let context = Context<TranslationLink>(
    "translation",
    [
      ContextField("language", .text, "BCP 47", example: "de") { .text($0.article.language) },
      ContextField("direction", .text, "ltr or rtl", example: "ltr") { .text($0.article.direction.rawValue) },
      ContextField("name", .text, "the language, in its own words", example: "Deutsch") { .text($0.languageName) },
      ContextField("title", .text, "the headline in that language", example: "Hafen wieder offen") {
        .text($0.article.title)
      },
      ContextField("address", .address, "its page on this site", example: "articles/hafen-wieder-offen/") {
        .address($0.article.path.address)
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { TranslationLink.context.value(of: self) }
}
