import Mustache
import SiteModel

/// An outlet on its own page: who it is, and on what terms the site republishes it.
struct OutletFacts: Sendable {
  let outlet: Outlet
  let strings: Strings

  static let context = Context<OutletFacts>(
    "outlet",
    [
      ContextField("name", .text, "as readers know it", example: "The Harbour Post") { .text($0.outlet.name) },
      ContextField("description", .text, "who it is, in a sentence or two", example: "A weekly for fishing towns.") {
        .optional($0.outlet.description)
      },
      ContextField("url", .text, "its home page", example: "https://post.example.org/") {
        .optional($0.outlet.url?.text)
      },
      ContextField("host", .text, "the same in short", example: "post.example.org") {
        .optional($0.outlet.url?.host)
      },
      ContextField("country", .text, "ISO 3166-1", example: "GB") { .optional($0.outlet.country) },
      ContextField("language", .text, "the language it writes in, in words", example: "English") { facts in
        .optional(facts.outlet.language.map { facts.strings.name(ofLanguage: $0) })
      },
      ContextField("contact", .html, "whom to ask there", example: "<a …>desk@post.example.org</a>") { facts in
        .optional(facts.outlet.contact.map { CreditWriter.contact($0) })
      },
      ContextField("feed", .text, "its own feed", example: "https://post.example.org/feed.xml") {
        .optional($0.outlet.feed?.text)
      },
      ContextField("principles", .text, "its editorial principles", example: "https://post.example.org/principles") {
        .optional($0.outlet.publishingPrinciples?.text)
      },
      ContextField("corrections", .text, "how it corrects mistakes", example: "https://post.example.org/corrections") {
        .optional($0.outlet.correctionsPolicy?.text)
      },
      ContextField("license", LicenseContext.shape, "the usual licence of its articles") { facts in
        facts.outlet.license.map { LicenseContext.context.value(of: $0) } ?? .absent
      },
      ContextField("terms", .list(.html), "on what terms it is republished, a sentence each") { facts in
        .list(OutletStatements(outlet: facts.outlet, strings: facts.strings).all.map { .html($0) })
      },
      ContextField("policy", .html, "where its own terms stand, and when they were read", example: "<a …>…</a>") {
        $0.policy
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { OutletFacts.context.value(of: self) }

  private var policy: Value {
    guard let url = outlet.policyURL else { return .absent }
    var values: WordingValues = [.url: .address(url.text)]
    values[.date] = outlet.policySeen?.on.map { .text(strings.text(of: $0.date)) }
    return .html(strings[.outletPolicy].html(values))
  }
}
