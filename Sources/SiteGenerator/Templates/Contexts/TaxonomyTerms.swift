import Mustache
import SiteModel

/// The terms that an article has in one taxonomy.
struct TaxonomyTerms: Sendable {
  let title: String
  /// The title's; BCP 47.
  let language: String
  let terms: [NamedLink]

  static let context = Context<TaxonomyTerms>(
    "taxonomies",
    [
      ContextField("title", .text, "the taxonomy's heading, in the site's language", example: "Series") {
        .text($0.title)
      },
      ContextField("language", .text, "the title's, BCP 47", example: "en") { .text($0.language) },
      ContextField("direction", .text, "ltr or rtl", example: "ltr") {
        .text(WritingDirection(ofLanguage: $0.language).rawValue)
      },
      ContextField("terms", .list(NamedLink.shape), "the article's terms in it") { .list($0.terms.map(\.value)) },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { TaxonomyTerms.context.value(of: self) }

  /// The taxonomies that the site made up, without those in which the article has no term.
  static func own(of facts: ArticleFacts) -> [TaxonomyTerms] {
    facts.settings.taxonomies.compactMap { taxonomy in
      guard taxonomy.isOwn, let terms = facts.article.terms[taxonomy.name], !terms.isEmpty else { return nil }
      return TaxonomyTerms(
        title: taxonomy.heading, language: facts.settings.language,
        terms: terms.map { facts.terms.link(taxonomy.name, $0) })
    }
  }
}
