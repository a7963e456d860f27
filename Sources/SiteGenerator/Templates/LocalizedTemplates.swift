import Mustache
import SiteModel

/// The templates of which a site has many pages, for one language: whatever is the same on all of these pages (the site, the
/// texts of the language) stands in them already. A class, because every page of a language uses the same.
final class LocalizedTemplates: Sendable {
  let article: PageTemplates.Page
  let page: PageTemplates.Page
  let list: PageTemplates.Page
  let home: PageTemplates.Page
  let creditsAbove: Template
  let creditsBelow: Template

  init(_ templates: PageTemplates, strings: LanguageStrings, settings: SiteSettings) {
    // Relative addresses differ from page to page.
    let addresses = settings.links == .root ? PageAddresses(of: .home, settings: settings).style : nil
    func folded(_ page: PageTemplates.Page) -> PageTemplates.Page {
      PageTemplates.Page(
        template: page.template.folded(page.context.constants(strings), addresses: addresses),
        context: page.context, file: page.file)
    }
    article = folded(templates.article)
    page = folded(templates.page)
    list = folded(templates.list)
    home = folded(templates.home)
    let constants = CreditContext.constants(strings)
    creditsAbove = templates.creditsAbove.folded(constants, addresses: addresses)
    creditsBelow = templates.creditsBelow.folded(constants, addresses: addresses)
  }
}
