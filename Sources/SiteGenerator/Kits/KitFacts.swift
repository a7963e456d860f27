import Mustache
import SiteModel

/// What the page of a kit shows.
struct KitFacts: Sendable {
  let kit: RepublishKit
  let html: [UInt8]
  let markdown: [UInt8]
  /// What a reader may do with it.
  let grant: SafeHTML?
  let paths: KitPaths

  static let context = Context<KitFacts>("kit", identity + forms + terms)

  private static let identity: [ContextField<KitFacts>] = [
    ContextField("title", .text, "the headline", example: "Harbour reopens") { .text($0.kit.article.title) },
    ContextField("address", .address, "the article's page", example: "articles/harbour-reopens/") {
      .address($0.kit.article.path.address)
    },
    ContextField("language", .text, "the article's, BCP 47", example: "en") { .text($0.kit.article.language) },
    ContextField("direction", .text, "the article's: ltr or rtl", example: "ltr") {
      .text($0.kit.article.direction.rawValue)
    },
    ContextField(
      "canonical", .text,
      "the absolute address of the original; of a changed or translated text, that of its page here",
      example: "https://commons.example.org/x/"
    ) {
      .text($0.kit.canonical)
    },
  ]

  private static let forms: [ContextField<KitFacts>] = [
    ContextField("html", .text, "the article with its credit, as HTML", example: "<article>…</article>") {
      .text(String(decoding: $0.html, as: UTF8.self))
    },
    ContextField("markdown", .text, "the same as a text of sitegen", example: "---…") {
      .text(String(decoding: $0.markdown, as: UTF8.self))
    },
    ContextField("plain", .text, "the same without markup", example: "Harbour reopens") {
      .text(String(decoding: $0.kit.plain(), as: UTF8.self))
    },
    ContextField("markdownFile", .address, "the text of sitegen as a file", example: "articles/x/republish/x.md") {
      .address($0.paths.markdown.address)
    },
    ContextField("ninjsFile", .address, "the article for machines", example: "articles/x/republish/ninjs.json") {
      .address($0.paths.ninjs.address)
    },
    ContextField("outletFiles", .list(NamedLink.shape), "the outlets that the text names, as files, this site last") {
      .list($0.outletFiles.map(\.value))
    },
    ContextField("logos", .list(NamedLink.shape), "the logos that have to stand with the credit, as files") { facts in
      .list(
        facts.outlets.compactMap(\.outlet.requiredLogo).map { path in
          let address = String(decoding: path.utf8.dropFirst(), as: UTF8.self)
          return NamedLink(name: "content/" + address, address: address).value
        })
    },
    ContextField("picture", NamedLink.shape, "the picture that may go with it") { facts in
      facts.kit.picture.map { NamedLink(name: $0.name, address: $0.address).value } ?? .absent
    },
    ContextField("hasPictures", .flag, "whether it has pictures, that go with it or do not") {
      .flag($0.kit.picture != nil || !$0.kit.leftOut.isEmpty)
    },
    ContextField("leftOut", .html, "which pictures may not go with it", example: "Not included: photo.jpg") { facts in
      let names = facts.kit.leftOut.joined(separator: facts.kit.strings.text(.listSeparator))
      return .optional(names.isEmpty ? nil : facts.kit.strings[.kitLeftOut].html([.name: .text(names)]))
    },
  ]

  private static let terms: [ContextField<KitFacts>] = [
    ContextField("grant", .html, "what a reader may do with it", example: "You may republish this article …") {
      .optional($0.grant)
    },
    ContextField("terms", .list(.html), "what its licence asks, a sentence each") { facts in
      let statements = facts.kit.article.rights.license?.statements ?? []
      return .list(statements.map { .html(facts.kit.strings[$0].html([:])) })
    },
    ContextField("hasTerms", .flag, "whether it has a licence") { .flag($0.kit.article.rights.license != nil) },
    ContextField("outlets", .list(OutletFacts.shape), "the outlets on its way here, with what they ask") { facts in
      .list(facts.outlets.map { OutletFacts(outlet: $0.outlet, strings: facts.kit.strings).value })
    },
  ]

  /// Each outlet on the way once.
  private var outlets: [SharedOutlet] {
    var seen: Set<String> = []
    return kit.article.outletsOnItsWay.filter { seen.insert($0.outlet.portableKey).inserted }
  }

  private var outletFiles: [NamedLink] {
    let own = kit.settings.outletKey
    let keys = outlets.map(\.outlet.portableKey).filter { $0 != own } + [own]
    return keys.compactMap { key in
      SitePath.outletFile(key).map { NamedLink(name: key + ".yaml", address: $0.address) }
    }
  }

  static let shape = Shape.record(context.shape)
  var value: Value { KitFacts.context.value(of: self) }
}
