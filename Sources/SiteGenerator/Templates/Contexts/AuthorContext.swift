import Mustache
import SiteModel

/// An author on the page of their articles.
enum AuthorContext {
  static let context = Context<Author>(
    "author",
    [
      ContextField("name", .text, "as the byline names them", example: "Ann Author") { .text($0.name) },
      ContextField("url", .text, "where the author is found", example: "https://post.example.org/staff/ann") {
        .optional($0.url?.text)
      },
      ContextField("affiliation", .text, "the institution they belong to", example: "Marram Institute") {
        .optional($0.affiliation)
      },
      ContextField("hasMore", .flag, "whether anything but the name is known") {
        .flag($0.url != nil || $0.affiliation != nil)
      },
      ContextField("isOrganization", .flag, "whether it is an organisation") {
        .flag($0.kind == .organization)
      },
    ])
  static let shape = Shape.record(context.shape)
}

/// A licence on the page of its articles.
struct LicenseFacts: Sendable {
  let license: License
  let strings: Strings

  static let context = Context<LicenseFacts>(
    "licenseFacts",
    [
      ContextField("name", .text, "in full", example: "Creative Commons Attribution 4.0 International") {
        .text($0.license.name)
      },
      ContextField("shortName", .text, "in short", example: "CC BY 4.0") { .text($0.license.shortName) },
      ContextField("url", .text, "its address", example: "https://creativecommons.org/licenses/by/4.0/") {
        .text($0.license.url)
      },
      ContextField("asks", .list(.text), "what it asks, a sentence each") { facts in
        .list(facts.license.statements.map { .text(facts.strings.text($0)) })
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { LicenseFacts.context.value(of: self) }
}
