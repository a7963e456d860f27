import Mustache
import SiteModel

/// What every page may say of its site.
struct SiteContext: Sendable {
  let shape: Shape
  let value: Value

  init(settings: SiteSettings, strings: Strings, feeds: [FeedLink] = []) {
    let menus = SiteContext.menus(settings)
    let context = Context<SiteSettings>(
      "site",
      SiteContext.fields + [
        ContextField("menus", menus.shape, "the menus of sitegen.yaml, by name") { _ in menus.value },
        ContextField("direction", .text, "ltr or rtl", example: "ltr") { _ in .text(strings.direction.rawValue) },
        ContextField("strings", StringsContext.shape, "the texts of the site's language, for what frames its pages") {
          _ in StringsContext.context.value(of: strings)
        },
        ContextField("feeds", .list(FeedLink.shape), "the feeds of the whole site") { _ in
          .list(feeds.map(\.value))
        },
        ContextField("hasFeeds", .flag, "whether there are any") { _ in .flag(!feeds.isEmpty) },
        ContextField("extra", .free, "what stands under extra: in sitegen.yaml") { .free(FreeValue($0.extra)) },
      ])
    shape = .record(context.shape)
    value = context.value(of: settings)
  }

  private static let fields: [ContextField<SiteSettings>] = [
    ContextField("title", .text, "the site's name", example: "The Commons Desk") { .text($0.title) },
    ContextField("url", .text, "the site's own address", example: "https://commons.example.org/") {
      .optional($0.url?.text)
    },
    ContextField("home", .address, "the home page", example: "/") { _ in .address("") },
    ContextField("language", .text, "BCP 47", example: "en") { .text($0.language) },
    ContextField("republishing", .address, "the page on which it says how it republishes", example: "republishing/") {
      _ in SitePath.republishing.map { .address($0.address) } ?? .absent
    },
    ContextField("membership", .text, "where readers become members", example: "https://commons.example.org/join") {
      .optional($0.publisher.membershipURL?.text)
    },
    ContextField("description", .text, "one or two sentences about the site", example: "News from the coast.") {
      .optional($0.description)
    },
    ContextField("publisher", .text, "who runs it", example: "The Commons Desk") { .text($0.name) },
    ContextField("contact", .text, "how it is reached", example: "desk@commons.example.org") {
      .optional($0.publisher.contact)
    },
    ContextField("takedownContact", .text, "whom to write to about rights", example: "rights@commons.example.org") {
      .optional($0.publisher.rightsContact)
    },
  ]

  /// `main` and `footer` are always there, so that the built-in theme can name them.
  private static func menus(_ settings: SiteSettings) -> (shape: Shape, value: Value) {
    let names = Set(settings.menus.keys).union(["main", "footer"]).sorted()
    let shape = RecordShape(
      name: "menus",
      fields: names.map {
        RecordShape.Field($0, .list(.record(menuEntry.shape)), "the entries of the menu")
      })
    return (.record(shape), .record(names.map { .list((settings.menus[$0] ?? []).map { menuEntry.value(of: $0) }) }))
  }

  private static let menuEntry = Context<MenuEntry>(
    "menuEntry",
    [
      ContextField("name", .text, "what readers see", example: "About") { .text($0.name) },
      ContextField("address", .address, "a page of this site", example: "about/") {
        $0.url.utf8.first == 0x2F ? .address(String(decoding: $0.url.utf8.dropFirst(), as: UTF8.self)) : .absent
      },
      ContextField("url", .text, "an address elsewhere", example: "https://example.org/") {
        $0.url.utf8.first == 0x2F ? .absent : .text($0.url)
      },
    ])
}

/// The texts of a language for templates: `{{strings.skipToContent}}`.
enum StringsContext {
  /// Messages that use no values; the others are part of what the generator makes.
  static let context = Context<Strings>(
    "strings",
    Message.allCases.filter { $0.kind.values.isEmpty }.map { message in
      ContextField(
        message.rawValue, .text, "a text of templates/strings/", example: "{{strings.\(message.rawValue)}}"
      ) { .text($0.text(message)) }
    })
  static let shape = Shape.record(context.shape)
}

/// The theme's files, under the addresses that they have in the built site: `{{assets.style_css}}`.
struct AssetsContext: Sendable {
  let shape: Shape
  let value: Value

  init(_ assets: [ThemeAsset]) {
    let named = assets.map { (name: AssetsContext.name(of: $0.name), asset: $0) }.sorted { $0.name < $1.name }
    shape = .record(
      RecordShape(
        name: "assets",
        fields: named.map {
          RecordShape.Field(
            name: $0.name, shape: .address, summary: "templates/assets/\($0.asset.name)", example: $0.asset.path.address
          )
        }))
    value = .record(named.map { .address($0.asset.path.address) })
  }

  /// `icons/mark.svg` becomes `icons_mark_svg`.
  static func name(of file: String) -> String {
    String(
      decoding: file.utf8.map { byte -> UInt8 in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
        default: 0x5F
        }
      }, as: UTF8.self)
  }
}
