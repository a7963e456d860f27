import Mustache
import SiteModel

/// What is the same for all pages of a build.
struct PageFrame: Sendable {
  let site: SiteContext
  let assets: AssetsContext
  let head: HeadWriter
  let generator: String
}

extension PageHead {
  static let shapes: [(name: String, shape: Shape, summary: String, example: String)] = [
    ("title", .text, "the page's title", "Harbour reopens"),
    ("description", .text, "one or two sentences about the page", "Nine boats came in on Monday."),
    ("address", .address, "the page itself", "articles/harbour-reopens/"),
    ("language", .text, "BCP 47", "en"),
    ("direction", .text, "ltr or rtl", "ltr"),
    ("head", .html, "everything else for the head: canonical, robots, feeds, languages, metadata", "<link …>"),
    ("canonical", .text, "the address that search engines should keep; `head` has it", "https://post.example.org/x"),
    ("robots", .text, "what robots are told; `head` has it", "noindex"),
    ("isHome", .flag, "whether it is the home page", "no"),
  ]

  func values(_ strings: Strings, _ html: SafeHTML) -> [Value] {
    [
      .text(title), .optional(description), address.map { .address($0) } ?? .absent, .text(strings.language),
      .text(strings.direction.rawValue), .html(html), .optional(canonical), .optional(robots), .flag(isHome),
    ]
  }
}

/// The names of one kind of page: those of every page, and its own.
struct PageContext: Sendable {
  let shape: RecordShape
  private let frame: PageFrame

  init(_ name: String, frame: PageFrame, own: [(name: String, shape: Shape, summary: String)]) {
    self.frame = frame
    let common: [RecordShape.Field] =
      [
        .init(name: "site", shape: frame.site.shape, summary: "the site", example: ""),
        .init(name: "strings", shape: StringsContext.shape, summary: "the texts of the page's language", example: ""),
        .init(name: "assets", shape: frame.assets.shape, summary: "the theme's files", example: ""),
        .init(name: "generator", shape: .text, summary: "what built the page", example: "sitegen 0.1.0"),
      ]
      + PageHead.shapes.map { .init(name: $0.name, shape: $0.shape, summary: $0.summary, example: $0.example) }
    shape = RecordShape(
      name: name,
      fields: common + own.map { .init(name: $0.name, shape: $0.shape, summary: $0.summary, example: "") })
  }

  /// The values of a page: `own` in the order in which the names were declared.
  func value(_ head: PageHead, strings: LanguageStrings, addresses: PageAddresses, own: [Value]) -> Value {
    .record(
      [frame.site.value, strings.value, frame.assets.value, .text(frame.generator)]
        + head.values(strings.strings, frame.head.html(head, addresses: addresses)) + own)
  }
}

/// A language's texts, with their values for templates made once.
struct LanguageStrings: Sendable {
  let strings: Strings
  let value: Value

  init(_ strings: Strings) {
    self.strings = strings
    value = StringsContext.context.value(of: strings)
  }
}
