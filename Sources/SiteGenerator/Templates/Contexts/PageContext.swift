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
  /// The names of the values, in the order of `values`.
  static let names = [
    PageName("title", .text, "the page's title", example: "Harbour reopens"),
    PageName(
      "description", .text, "one or two sentences about the page", example: "Nine boats came in before noon."),
    PageName("address", .address, "the page itself", example: "articles/harbour-reopens/"),
    PageName("language", .text, "BCP 47", example: "en"),
    PageName("direction", .text, "ltr or rtl", example: "ltr"),
    PageName(
      "head", .html, "everything for machines: description, canonical, robots, feeds, languages, metadata",
      example: "<link …><meta …>"),
    PageName(
      "canonical", .text, "the address that search engines should keep; `head` has it",
      example: "https://post.example.org/harbour"),
    PageName("robots", .text, "what robots are told; `head` has it", example: "noindex"),
    PageName("isHome", .flag, "whether it is the home page"),
    PageName(
      "scriptSources", .text, "hosts whose scripts the page loads, for a content security policy",
      example: "https://count.example.org"),
    PageName("asksForCounters", .flag, "whether the page asks before it loads a counter, and needs assets/counter.js"),
    PageName("hasEmbeds", .flag, "whether its text has frames of other hosts as links, and needs assets/embed.js"),
  ]

  func values(_ strings: Strings, _ html: SafeHTML) -> [Value] {
    [
      .text(title), .optional(description), address.map { .address($0) } ?? .absent,
      .text(strings.isOf(language) ? language : strings.language),
      .text(strings.direction.rawValue), .html(html), .optional(canonical), .optional(robots), .flag(isHome),
      .optional(scriptSources), .flag(asksForCounters), .flag(hasEmbeds),
    ]
  }
}

/// The names of one kind of page: those of every page, and its own.
struct PageContext: Sendable {
  let shape: RecordShape
  private let frame: PageFrame

  init(_ kind: PageKind, frame: PageFrame) {
    self.frame = frame
    shape = RecordShape(name: kind.template, fields: (kind.names ?? []) + PageContext.common(frame))
  }

  /// The names that every page has.
  static func common(_ frame: PageFrame) -> [PageName] {
    [
      PageName("site", frame.site.shape, "the site"),
      PageName("strings", StringsContext.shape, "the texts of the page's language"),
      PageName("assets", frame.assets.shape, "the theme's files"),
      PageName("generator", .text, "what built the page", example: "sitegen 0.1.0"),
    ] + PageHead.names
  }

  /// The values that all pages of a language have in common, by their place among `value`'s.
  func constants(_ strings: LanguageStrings) -> [Int: Value] {
    let first = shape.fields.count - PageContext.common(frame).count
    let values = common(strings)
    return Dictionary(uniqueKeysWithValues: values.indices.map { (first + $0, values[$0]) })
  }

  /// In the order of `common`, which the page's own follow.
  private func common(_ strings: LanguageStrings) -> [Value] {
    [frame.site.value, strings.value, frame.assets.value, .text(frame.generator)]
  }

  /// What a page's head says to machines.
  func html(of head: PageHead, addresses: PageAddresses) -> SafeHTML { frame.head.html(head, addresses: addresses) }

  /// The values of a page: `own` in the order in which the kind declares its names. `html` is that of the head.
  func value(
    _ head: PageHead, html: SafeHTML, strings: LanguageStrings, addresses: PageAddresses, own: [Value]
  ) -> Value {
    var values = own
    values.reserveCapacity(own.count + 18)
    values.append(contentsOf: common(strings))
    values.append(contentsOf: head.values(strings.strings, html))
    return .record(values)
  }
}

/// A language's texts, with their values for templates made once. A class, because every page of a language uses the same.
final class LanguageStrings: Sendable {
  let strings: Strings
  let value: Value

  init(_ strings: Strings) {
    self.strings = strings
    value = StringsContext.context.value(of: strings)
  }
}
