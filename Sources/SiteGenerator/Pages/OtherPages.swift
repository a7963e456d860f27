import Mustache
import SiteModel

extension PageMaker {
  /// The page that lists the terms of a taxonomy.
  func taxonomyPage(_ taxonomy: Taxonomy) -> MadePage {
    let strings = strings(settings.language).strings
    let head = PageHead(
      title: taxonomyTitle(taxonomy, strings), address: taxonomy.path.address, language: settings.language,
      canonical: settings.absolute(taxonomy.path.address))
    let terms = taxonomy.terms.map { term in
      NamedLink(
        name: term.name, address: term.path.address, count: term.articles.count,
        countText: strings.text(.articleCount, term.articles.count), note: note(on: term, of: taxonomy)
      ).value
    }
    return render(templates.taxonomy, head, own: [.list(terms)], path: taxonomy.path)
  }

  /// What stands beside a term in the list of them: who the outlet is, what the licence is called in full.
  private func note(on term: Term, of taxonomy: Taxonomy) -> String? {
    guard let first = term.articles.first else { return nil }
    switch taxonomy.name {
    case "outlets": return index.articles[first].source?.outlet.description
    case "licenses": return index.articles[first].rights.license?.name
    default: return nil
    }
  }

  /// What hosts show for an address that does not exist.
  func notFoundPage() -> MadePage {
    let strings = strings(settings.language)
    let head = PageHead(title: strings.strings.text(.notFoundTitle), language: settings.language, robots: "noindex")
    return render(templates.notFound, head, own: [], path: .notFound)
  }

  /// A page at an old address that leads to the new one (SECURITY.md S16: only to a page of this site).
  func redirectPage(from alias: SitePath, to article: Article) -> MadePage {
    let strings = strings(article.language)
    let addresses = PageAddresses(of: alias, settings: settings)
    let head = PageHead(
      title: strings.strings.text(.movedTitle), language: article.language,
      canonical: settings.absolute(article.path.address), robots: "noindex")
    let target = Value.text(addresses.text(article.path.address))
    var made = render(templates.redirect, head, own: [target], path: alias)
    made.sources = [article.file]
    return made
  }

  /// A page of a kind with its own names.
  func render(_ page: PageTemplates.Page, _ head: PageHead, own: [Value], path: SitePath) -> MadePage {
    let addresses = PageAddresses(of: path, settings: settings)
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    let value = page.context.value(
      head, html: page.context.html(of: head, addresses: addresses), strings: strings(head.language),
      addresses: addresses, own: own)
    profile.rendering(page.file) { page.template.render(value, addresses: addresses.style, into: &output) }
    return MadePage(path: path, bytes: output, sources: [])
  }
}
