import Mustache

/// The kinds of pages and parts of pages that a theme has a template for. One table serves the compiling of templates
/// and the documentation: what is not here is no kind.
enum PageKind: String, Sendable, CaseIterable {
  case article, page, list, home, taxonomy, republishing, tombstone, kit
  case notFound = "404"
  case redirect
  case creditsAbove = "credits/above"
  case creditsBelow = "credits/below"

  /// The template, by its path below `templates/` without `.mustache`.
  var template: String { rawValue }

  /// What the template is for.
  var summary: String {
    switch self {
    case .article: "An article of a section."
    case .page: "A text outside of the sections, such as `about.md`."
    case .list: "One page of a list: a section, or a term of a taxonomy."
    case .home: "The home page: the newest articles of all sections."
    case .taxonomy: "The terms of a taxonomy."
    case .republishing: "How the site republishes, and how to report a problem."
    case .tombstone: "What stays of an article that expired or was withdrawn."
    case .kit: "An article of the site, ready for those who republish it."
    case .notFound: "What hosts show for an address that does not exist."
    case .redirect: "An old address, which leads to the new one."
    case .creditsAbove: "The part of the credit that stands above the text."
    case .creditsBelow: "The full credit, below the text."
    }
  }

  /// The names that this kind adds to those of every page; `nil` for a part that has the names of a credit alone.
  var names: [PageName]? {
    switch self {
    case .article, .page: PageKind.namesOfText
    case .list, .home: PageKind.namesOfList
    case .taxonomy:
      [PageName("terms", .list(NamedLink.shape), "the terms, by their address")]
    case .republishing:
      [PageName("republishing", RepublishingFacts.shape, "how the site republishes")]
    case .tombstone:
      [PageName("tombstone", TombstoneFacts.shape, "the article that was here")]
    case .kit:
      [PageName("kit", KitFacts.shape, "the article in the forms in which it can be taken")]
    case .notFound: []
    case .redirect:
      [PageName("target", .text, "where the page is now", example: "../harbour-reopens/")]
    case .creditsAbove, .creditsBelow: nil
    }
  }

  private static let namesOfText = [
    PageName("article", ArticleFacts.shape, "the article"),
    PageName(
      "content", .html, "the text with its credits: print this, and nothing is forgotten",
      example: "<aside>…</aside><p>…</p><footer>…</footer>"),
    PageName("body", .html, "the text alone, for a theme that places the credits itself", example: "<p>…</p>"),
    PageName(
      "creditsAbove", .html, "byline, source and terms, to stand above the text", example: "<aside>…</aside>"),
    PageName("credits", .html, "the full credits, to stand below the text", example: "<footer>…</footer>"),
    PageName("newer", ArticleFacts.shape, "the article above it in the list of its section"),
    PageName("older", ArticleFacts.shape, "the article below it"),
    PageName("leadImage", ImageContext.shape, "the article's picture, unless its text shows the same one"),
    PageName("hasNeighbours", .flag, "whether there is an article above or below it"),
    PageName("hasRelated", .flag, "whether any articles share terms with it"),
    PageName("related", .list(ArticleFacts.shape), "articles that share terms with it, the likeliest first"),
    PageName(
      "contents", .html, "the table of its headings, where it or the site wants one", example: "<ol><li>…</li></ol>"),
  ]

  private static let namesOfList = [
    PageName("list", ListContext.shape, "the articles of this page of the list"),
    PageName("introduction", .html, "the text of the section's _index.md", example: "<p>…</p>"),
    PageName("taxonomy", NamedLink.shape, "the taxonomy that the list's term belongs to"),
    PageName("outlet", OutletFacts.shape, "the outlet whose articles they are"),
    PageName("author", AuthorContext.shape, "the author whose articles they are"),
    PageName("license", LicenseFacts.shape, "the licence that they are under"),
    PageName("sections", .list(SectionFacts.shape), "the sections, on the first page of the home page's list"),
  ]
}

/// A name that one kind of page has.
typealias PageName = RecordShape.Field

extension RecordShape.Field {
  /// A name with an example of its value; what cannot be printed has an example of its use.
  init(_ name: String, _ shape: Shape, _ summary: String, example: String? = nil) {
    self.init(name: name, shape: shape, summary: summary, example: example ?? shape.use(of: name))
  }
}

extension Shape {
  /// How a template uses a name that cannot be printed by itself; empty for what can.
  func use(of name: String) -> String {
    switch self {
    case .text, .html, .address, .number: ""
    case .flag: "{{#\(name)}}…{{/\(name)}}"
    case .free: "{{\(name).color}}"
    case .record(let record): record.first.map { $0.shape.print($0.name, of: name) } ?? ""
    case .list(let item): "{{#\(name)}}" + item.printItem() + "{{/\(name)}}"
    }
  }

  /// A value of a record.
  private func print(_ name: String, of record: String) -> String {
    let path = record + "." + name
    switch self {
    case .text, .address, .number: return "{{\(path)}}"
    case .html: return "{{{\(path)}}}"
    default: return use(of: path)
    }
  }

  /// The item of a list, inside its section.
  private func printItem() -> String {
    switch self {
    case .html: "{{{.}}}"
    case .record(let record): record.first.map { "{{\($0.name)}}" } ?? "…"
    default: "{{.}}"
    }
  }
}

extension RecordShape {
  /// The first name that prints text, or the first at all.
  fileprivate var first: Field? { fields.first { $0.shape == .text } ?? fields.first }
}
