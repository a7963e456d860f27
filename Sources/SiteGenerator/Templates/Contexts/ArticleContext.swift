import Mustache
import SiteModel

/// An article as lists and pages show it: what is known without its text. One object, which every name of the table is
/// asked for.
final class ArticleFacts: Sendable {
  let article: Article
  let settings: SiteSettings
  let strings: Strings
  let terms: TermPages
  let section: NamedLink?
  let translations: [TranslationLink]
  let pictureSize: PictureSize?
  let pictureSources: [PictureSource]

  init(
    article: Article, settings: SiteSettings, strings: Strings, terms: TermPages, section: NamedLink? = nil,
    translations: [TranslationLink] = [], pictureSize: PictureSize? = nil,
    pictureSources: [PictureSource] = []
  ) {
    self.article = article
    self.settings = settings
    self.strings = strings
    self.terms = terms
    self.section = section
    self.translations = translations
    self.pictureSize = pictureSize
    self.pictureSources = pictureSources
  }

  /// As the texts of its language say, where there are any.
  var direction: WritingDirection { strings.isOf(article.language) ? strings.direction : article.direction }

  static let shape = Shape.record(context.shape)
  var value: Value { ArticleFacts.context.value(of: self) }

  static let context = Context<ArticleFacts>("article", identity + provenance + terms + rights)

  private static let identity: [ContextField<ArticleFacts>] = [
    ContextField("title", .text, "the headline", example: "Harbour reopens") { .text($0.article.title) },
    ContextField("address", .address, "its page on this site", example: "articles/harbour-reopens/") {
      .address($0.article.path.address)
    },
    ContextField(
      "permalink", .text, "the same with the site's own address", example: "https://commons.example.org/articles/x/"
    ) {
      .optional($0.settings.absolute($0.article.path.address))
    },
    ContextField(
      "kit", .address, "its republish kit, where it may be passed on", example: "articles/harbour-reopens/republish/"
    ) { facts in
      KitPaths(facts.article, facts.settings).map { .address($0.page.address) } ?? .absent
    },
    ContextField("date", DateText.shape, "when this site published it") { $0.date($0.article.date) },
    ContextField("updated", DateText.shape, "when it was last changed") { facts in
      facts.article.updated.map { facts.date($0) } ?? .absent
    },
    ContextField("description", .text, "one or two sentences", example: "Nine boats came in before noon.") {
      .optional($0.article.description)
    },
    ContextField("language", .text, "BCP 47", example: "en") { .text($0.article.language) },
    ContextField("direction", .text, "ltr or rtl", example: "ltr") { .text($0.direction.rawValue) },
    ContextField("section", NamedLink.shape, "the section it belongs to") { $0.section?.value ?? .absent },
    ContextField("translations", .list(TranslationLink.shape), "the same article in other languages") {
      .list($0.translations.map(\.value))
    },
    ContextField("hasTranslations", .flag, "whether there are any") { .flag(!$0.translations.isEmpty) },
    ContextField("authors", .list(NamedLink.shape), "who wrote it") { facts in
      .list(facts.article.authors.map { facts.terms.link("authors", $0.name).value })
    },
    ContextField("hasAuthors", .flag, "whether it has any authors") { .flag(!$0.article.authors.isEmpty) },
    ContextField("image", ImageContext.shape, "the picture that stands for it") { ImageContext.value(of: $0) },
    ContextField("extra", .free, "what stands under extra: in its front matter") {
      .free(FreeValue($0.article.extra))
    },
  ]

  private static let provenance: [ContextField<ArticleFacts>] = [
    ContextField("isRepublished", .flag, "whether another outlet published it first") {
      .flag($0.article.isRepublished)
    },
    ContextField("isEdited", .flag, "whether words were changed") { .flag($0.article.rights.mode == .edited) },
    ContextField("isExcerpt", .flag, "whether it is a part") { .flag($0.article.rights.mode == .excerpt) },
    ContextField("isTranslation", .flag, "whether it is a translation") {
      .flag($0.article.rights.mode == .translation)
    },
    ContextField("isQuotation", .flag, "whether it is quoted, as fair use or as a quotation") {
      .flag([.fairUse, .quotation].contains($0.article.rights.basis))
    },
    ContextField("outlet", NamedLink.shape, "who published it first") { facts in
      facts.article.source.map { facts.terms.outletLink($0.outlet).value } ?? .absent
    },
    ContextField("original", OriginalContext.shape, "the article as it first appeared") {
      OriginalContext.value(of: $0)
    },
  ]

  private static let terms: [ContextField<ArticleFacts>] =
    ["regions", "topics", "tags"].flatMap { name in
      [
        ContextField(name, .list(NamedLink.shape), "its \(name)") { facts in
          .list((facts.article.terms[name] ?? []).map { facts.terms.link(name, $0).value })
        },
        ContextField("has" + Section.title(of: name), .flag, "whether it has any \(name)") { facts in
          .flag(facts.article.terms[name]?.isEmpty == false)
        },
      ]
    } + [
      ContextField("taxonomies", .list(TaxonomyTerms.shape), "its terms in taxonomies that the site made up") { facts in
        .list(TaxonomyTerms.own(of: facts).map(\.value))
      }
    ]

  private static let rights: [ContextField<ArticleFacts>] = [
    ContextField("basis", .text, "on what ground it is here", example: "license") {
      .text($0.article.rights.basis.rawValue)
    },
    ContextField("license", LicenseContext.shape, "its licence") { facts in
      facts.article.rights.license.map { LicenseContext.context.value(of: $0) } ?? .absent
    },
    ContextField("holder", .text, "who holds the copyright", example: "The Harbour Post") {
      .optional($0.article.rights.holder)
    },
    ContextField("year", .text, "the year of the copyright line", example: "2026") {
      .optional($0.article.rights.years?.text)
    },
  ]

  func date(_ timestamp: Timestamp) -> Value { DateText(timestamp, strings: strings, zone: settings.timeZone).value }
}

/// A licence for templates.
enum LicenseContext {
  static let context = Context<License>(
    "license",
    [
      ContextField("name", .text, "in full", example: "Creative Commons Attribution 4.0 International") {
        .text($0.name)
      },
      ContextField("shortName", .text, "in short", example: "CC BY 4.0") { .text($0.shortName) },
      ContextField("url", .text, "its address", example: "https://creativecommons.org/licenses/by/4.0/") {
        .text($0.url)
      },
    ])
  static let shape = Shape.record(context.shape)
}

/// The original of a republished article.
enum OriginalContext {
  static let context = Context<ArticleFacts>(
    "original",
    [
      ContextField("url", .text, "its address", example: "https://post.example.org/harbour") {
        .optional($0.article.source?.url.text)
      },
      ContextField(
        "attribution", .text, "where the outlet's name leads: the article, or the outlet's home page",
        example: "https://post.example.org/harbour"
      ) {
        .optional($0.article.source?.attributionURL.text)
      },
      ContextField("title", .text, "its title", example: "Hafen wieder offen") {
        .optional($0.article.originalTitle)
      },
      ContextField("date", DateText.shape, "when it was published") { facts in
        facts.article.source?.date.map { facts.date($0) } ?? .absent
      },
      ContextField("language", .text, "its language, where it differs", example: "de") { facts in
        .optional(facts.article.source?.language.flatMap { $0 == facts.article.language ? nil : $0 })
      },
      ContextField("direction", .text, "ltr or rtl", example: "ltr") { facts in
        .text(WritingDirection(ofLanguage: facts.article.source?.language ?? facts.article.language).rawValue)
      },
      ContextField("archivedDate", .text, "the day of that copy, where its address says it", example: "2026-03-04") {
        .optional($0.article.source?.archived?.archiveDay)
      },
      ContextField("archived", .text, "a copy of it in an archive", example: "https://archive.example.org/2026/harbour")
      {
        .optional($0.article.source?.archived?.text)
      },
    ])
  static let shape = Shape.record(context.shape)

  static func value(of facts: ArticleFacts) -> Value {
    facts.article.isRepublished ? context.value(of: facts) : .absent
  }
}

/// The picture of an article, if it may be shown.
enum ImageContext {
  static let context = Context<ArticleFacts>(
    "image",
    [
      ContextField("address", .address, "the picture's file", example: "articles/quay/photo.png") { facts in
        facts.article.imageAddress.map { .address($0) } ?? .absent
      },
      ContextField("alt", .text, "what it shows, for those who do not see it", example: "Boats at the quay") {
        .optional($0.article.image?.alternativeText)
      },
      ContextField("width", .number, "in pixels, where it is known", example: "1200") { facts in
        facts.pictureSize.map { .number($0.width) } ?? .absent
      },
      ContextField("height", .number, "in pixels, where it is known", example: "675") { facts in
        facts.pictureSize.map { .number($0.height) } ?? .absent
      },
      ContextField("sources", .list(PictureSource.shape), "its smaller copies, by form, the best first") { facts in
        .list(facts.pictureSources.map(\.value))
      },
      ContextField("hasSources", .flag, "whether it has any") { .flag(!$0.pictureSources.isEmpty) },
      ContextField("credit", .text, "who made it", example: "Photo: A. Lens") {
        .optional($0.article.image?.creditText ?? $0.article.image?.creator)
      },
      ContextField("license", LicenseContext.shape, "its own licence") { facts in
        facts.article.image?.license.map { LicenseContext.context.value(of: $0) } ?? .absent
      },
    ])
  static let shape = Shape.record(context.shape)

  /// A picture that nobody cleared is not shown.
  static func value(of facts: ArticleFacts) -> Value {
    facts.article.shownImageAddress == nil ? .absent : context.value(of: facts)
  }
}

extension Article {
  /// The files beside it that go into the site: all but pictures that nobody cleared.
  var publishedAssets: [Asset] {
    let withheld = withheldAssets
    return withheld.isEmpty ? assets : assets.filter { !withheld.contains($0) }
  }

  /// The pictures beside it that nobody cleared.
  var withheldAssets: [Asset] {
    guard !assets.isEmpty, image != nil || !images.isEmpty else { return [] }
    return pictures.filter { !$0.isCleared }.compactMap { asset(named: $0.source) }
  }

  /// The picture that stands for it, and those of its text.
  var pictures: [ImageReference] { [image].compactMap(\.self) + images }

  /// The addresses of the pictures that it names by paths of the site and that nobody cleared, be it in another of its
  /// entries. Their files may be those of others too, and stay.
  var unclearedAddresses: Set<String> {
    guard image != nil || !images.isEmpty else { return [] }
    let named = pictures.filter { $0.source.utf8.first == 0x2F }
    guard named.contains(where: { !$0.isCleared }) else { return [] }
    return Set(named.filter { !$0.isCleared }.compactMap(encodedAddress))
      .subtracting(named.filter(\.isCleared).compactMap(encodedAddress))
  }

  /// The address of a picture as links have it, however it is written.
  func encodedAddress(of image: ImageReference) -> String? {
    address(of: image).flatMap { PercentEncoding.decode($0) }.map { PercentEncoding.encode(path: $0) }
  }

  /// The file of the bundle that a picture names.
  private func asset(named source: String) -> Asset? {
    guard source.utf8.first != 0x2F else { return nil }
    let wanted = ContentFiles.split(file).folder + "/" + source
    return assets.first { $0.file == wanted }
  }

  /// The address of the picture, where somebody checked that it may be shown (R048).
  var shownImageAddress: String? { image?.isCleared == true ? imageAddress : nil }

  /// The address of the picture: a file of the bundle, or a path of the site.
  var imageAddress: String? { image.flatMap(address(of:)) }

  /// The address of a picture: a file of the bundle, or a path of the site.
  func address(of image: ImageReference) -> String? {
    if image.source.utf8.first == 0x2F { return String(decoding: image.source.utf8.dropFirst(), as: UTF8.self) }
    return asset(named: image.source)?.path.address
  }
}

extension FreeValue {
  /// Front matter's free data for templates.
  init(_ data: FreeData) {
    switch data {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let text): self = .number(text)
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { FreeValue($0) })
    case .record(let entries): self = .record(entries.map { FreeValue.Entry($0.name, FreeValue($0.value)) })
    }
  }
}
