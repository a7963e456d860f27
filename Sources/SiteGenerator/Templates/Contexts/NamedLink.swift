import Mustache

/// A name that leads to a page of the site: a term, a section, a neighbour.
struct NamedLink: Sendable {
  let name: String
  let address: String?
  var count = 0
  /// The same in words.
  var countText: String?
  /// What stands beside it in a list.
  var note: String?

  static let context = Context<NamedLink>(
    "link",
    [
      ContextField("name", .text, "what readers see", example: "Europe") { .text($0.name) },
      ContextField("address", .address, "its page on this site", example: "regions/europe/") {
        $0.address.map { .address($0) } ?? .absent
      },
      ContextField("count", .number, "how many articles it has", example: "12") { .number($0.count) },
      ContextField("countText", .text, "the same in words, in lists of terms", example: "12 articles") {
        .optional($0.countText)
      },
      ContextField("note", .text, "a line about it, in lists of terms", example: "A weekly for fishing towns.") {
        .optional($0.note)
      },
    ])

  static let shape = Shape.record(context.shape)
  var value: Value { NamedLink.context.value(of: self) }
}
