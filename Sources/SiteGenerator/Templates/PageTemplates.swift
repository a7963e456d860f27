import Mustache
import SiteModel

/// The templates of every kind of page, compiled against the names that the kind has.
struct PageTemplates: Sendable {
  /// A template and the names it was compiled against.
  struct Page: Sendable {
    let template: Template
    let context: PageContext
    /// As messages name it.
    let file: String
  }

  let article: Page
  let page: Page
  let list: Page
  let home: Page
  let taxonomy: Page
  let republishing: Page
  let notFound: Page
  let redirect: Page
  let creditsAbove: Template
  let creditsBelow: Template

  /// Compiles all of them; every fault of every template is thrown at once.
  init(theme: Theme, frame: PageFrame) throws(PageTemplatesFault) {
    var compiler = Compiler(theme: theme, frame: frame)
    let content: [PageName] = [
      ("article", ArticleFacts.shape, "the article"),
      ("content", .html, "the text with its credits: print this, and nothing is forgotten"),
      ("body", .html, "the text alone, for a theme that places the credits itself"),
      ("creditsAbove", .html, "byline, source and terms, to stand above the text"),
      ("credits", .html, "the full credits, to stand below the text"),
      ("newer", ArticleFacts.shape, "the article above it in the list of its section"),
      ("older", ArticleFacts.shape, "the article below it"),
      ("leadImage", ImageContext.shape, "the article's picture, unless its text shows the same one"),
      ("related", .list(ArticleFacts.shape), "articles that share terms with it, the likeliest first"),
    ]
    let list: [PageName] = [
      ("list", ListContext.shape, "the articles of this page of the list"),
      ("introduction", .html, "the text of the section's _index.md"),
      ("taxonomy", NamedLink.shape, "the taxonomy that the list's term belongs to"),
      ("outlet", OutletFacts.shape, "the outlet whose articles they are"),
      ("author", AuthorContext.shape, "the author whose articles they are"),
      ("license", LicenseFacts.shape, "the licence that they are under"),
      ("sections", .list(SectionFacts.shape), "the sections, on the first page of the home page's list"),
    ]
    let article = compiler.page("article", content)
    let page = compiler.page("page", content)
    let listPage = compiler.page("list", list)
    let home = compiler.page("home", list)
    let taxonomy = compiler.page("taxonomy", [("terms", .list(NamedLink.shape), "the terms, by their address")])
    let republishing = compiler.page(
      "republishing", [("republishing", RepublishingFacts.shape, "how the site republishes")])
    let notFound = compiler.page("404", [])
    let redirect = compiler.page("redirect", [("target", .text, "where the page is now")])
    let above = compiler.template("credits/above", CreditContext.context.shape)
    let below = compiler.template("credits/below", CreditContext.context.shape)
    guard let article, let page, let listPage, let home, let taxonomy, let republishing, let notFound, let redirect, let above, let below,
      compiler.diagnostics.isEmpty
    else { throw PageTemplatesFault(diagnostics: compiler.diagnostics) }
    (self.article, self.page, self.list, self.home) = (article, page, listPage, home)
    (self.taxonomy, self.republishing, self.notFound, self.redirect) = (taxonomy, republishing, notFound, redirect)
    (creditsAbove, creditsBelow) = (above, below)
  }
}

/// A name that one kind of page has.
typealias PageName = (name: String, shape: Shape, summary: String)

/// What is wrong with a theme's templates.
struct PageTemplatesFault: Error {
  let diagnostics: [Diagnostic]
}

/// Compiles templates and keeps their faults, each once.
private struct Compiler {
  let theme: Theme
  let frame: PageFrame
  private(set) var diagnostics: [Diagnostic] = []

  init(theme: Theme, frame: PageFrame) {
    self.theme = theme
    self.frame = frame
  }

  mutating func page(_ name: String, _ own: [PageName]) -> PageTemplates.Page? {
    let context = PageContext(name, frame: frame, own: own)
    return template(name, context.shape).map {
      PageTemplates.Page(template: $0, context: context, file: theme.library.file(of: name) ?? name)
    }
  }

  mutating func template(_ name: String, _ shape: RecordShape) -> Template? {
    do throws(TemplateFaults) {
      return try theme.library.template(name, for: shape)
    } catch {
      for fault in error.faults {
        let diagnostic = Diagnostic(fault)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      }
      return nil
    }
  }
}
