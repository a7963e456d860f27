import Mustache
import SiteModel

/// The templates of every kind of page, compiled against the names that the kind has.
struct PageTemplates: Sendable {
  /// A template and the names it was compiled against. A class, because every page of a kind uses the same.
  final class Page: Sendable {
    let template: Template
    let context: PageContext
    /// As messages name it.
    let file: String

    init(template: Template, context: PageContext, file: String) {
      self.template = template
      self.context = context
      self.file = file
    }
  }

  let article: Page
  let page: Page
  let list: Page
  let home: Page
  let taxonomy: Page
  let republishing: Page
  let tombstone: Page
  let kit: Page
  let notFound: Page
  let redirect: Page
  let creditsAbove: Template
  let creditsBelow: Template

  /// Compiles all of them; every fault of every template is thrown at once.
  init(theme: Theme, frame: PageFrame) throws(PageTemplatesFault) {
    var compiler = Compiler(theme: theme, frame: frame)
    let article = compiler.page(.article)
    let page = compiler.page(.page)
    let listPage = compiler.page(.list)
    let home = compiler.page(.home)
    let taxonomy = compiler.page(.taxonomy)
    let republishing = compiler.page(.republishing)
    let tombstone = compiler.page(.tombstone)
    let kit = compiler.page(.kit)
    let notFound = compiler.page(.notFound)
    let redirect = compiler.page(.redirect)
    let above = compiler.template(.creditsAbove, CreditContext.context.shape)
    let below = compiler.template(.creditsBelow, CreditContext.context.shape)
    guard let article, let page, let listPage, let home, let taxonomy, let republishing, let tombstone, let kit,
      let notFound,
      let redirect, let above, let below, compiler.diagnostics.isEmpty
    else { throw PageTemplatesFault(diagnostics: compiler.diagnostics) }
    (self.article, self.page, self.list, self.home) = (article, page, listPage, home)
    (self.taxonomy, self.republishing, self.tombstone, self.kit) = (taxonomy, republishing, tombstone, kit)
    (self.notFound, self.redirect) = (notFound, redirect)
    (creditsAbove, creditsBelow) = (above, below)
  }
}

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

  mutating func page(_ kind: PageKind) -> PageTemplates.Page? {
    let context = PageContext(kind, frame: frame)
    return template(kind, context.shape).map {
      PageTemplates.Page(
        template: $0, context: context, file: theme.library.file(of: kind.template) ?? kind.template)
    }
  }

  mutating func template(_ kind: PageKind, _ shape: RecordShape) -> Template? {
    do throws(TemplateFaults) {
      return try theme.library.template(kind.template, for: shape)
    } catch {
      for fault in error.faults {
        let diagnostic = Diagnostic(fault)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      }
      return nil
    }
  }
}
