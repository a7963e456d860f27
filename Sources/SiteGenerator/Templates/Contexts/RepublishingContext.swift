import Mustache
import SiteModel

/// What the page says on which the site explains how it republishes.
struct RepublishingFacts: Sendable {
  /// A ground and how many articles stand on it.
  struct Ground: Sendable {
    let name: String
    let count: String

    static let context = Context<Ground>(
      "ground",
      [
        ContextField("name", .text, "the ground", example: "By permission of the owner") { .text($0.name) },
        ContextField("count", .text, "how many articles stand on it", example: "3 articles") { .text($0.count) },
      ])
  }

  let grounds: [Ground]
  let outlets: [NamedLink]
  /// The site's standing texts.
  let notices: [SafeHTML]
  let takedown: SafeHTML?
  let noContact: SafeHTML
  /// The list for machines, with a link to it.
  let machine: SafeHTML

  static let context = Context<RepublishingFacts>(
    "republishing",
    [
      ContextField("grounds", .list(.record(Ground.context.shape)), "the grounds that articles stand on") {
        .list($0.grounds.map { Ground.context.value(of: $0) })
      },
      ContextField("outlets", .list(NamedLink.shape), "the outlets, with how many articles each has") {
        .list($0.outlets.map(\.value))
      },
      ContextField("notices", .list(.html), "the site's standing notices") {
        .list($0.notices.map { .html($0) })
      },
      ContextField("takedown", .html, "whom to write to, and what to say", example: "Write to <a …>…</a>") {
        .optional($0.takedown)
      },
      ContextField("noContact", .html, "what is said where the site names no contact", example: "…") {
        .html($0.noContact)
      },
      ContextField("machine", .html, "the list for machines, with a link to it", example: "<a …>credits.json</a>") {
        .html($0.machine)
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { RepublishingFacts.context.value(of: self) }
}
