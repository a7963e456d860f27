import Mustache
import SiteModel

extension PageMaker {
  /// One page of a list. `introduction` is the text of the section's `_index.md`, shown on the first page.
  func listPage(_ listing: Listing, page: Int, introduction: [UInt8]) -> MadePage {
    let strings = strings(settings.language)
    let path = listing.path(ofPage: page)
    let addresses = PageAddresses(of: path, settings: settings)
    let pages = listing.pageCount(size: settings.pageSize)
    let pageText = strings.strings[.pageNumber].text([
      "page": .text(String(page)), "pages": .text(String(pages)),
    ])
    let list = ListContext(
      heading: listing.title,
      articles: listing.articles(onPage: page, size: settings.pageSize).map { entries[$0] },
      page: page, pages: pages, pageText: pageText,
      newer: page > 1 ? listing.path(ofPage: page - 1).address : nil,
      older: page < pages ? listing.path(ofPage: page + 1).address : nil, total: listing.articles.count)
    let head = PageHead(
      title: page == 1 ? listing.title : "\(listing.title) – \(pageText)", description: listing.description,
      address: path.address, language: settings.language, canonical: settings.absolute(path.address),
      isHome: listing.kind == .home)
    let template = listing.kind == .home ? templates.home : templates.list
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    template.template.render(
      template.context.value(
        head, strings: strings,
        own: [
          list.value, introduction.isEmpty ? .absent : .html(SafeHTML(vouchedFor: introduction)), sectionLinks,
        ]), addresses: addresses.style, into: &output)
    return MadePage(path: path, bytes: output, sources: listing.section?.file.map { [$0] } ?? [])
  }

  private var sectionLinks: Value {
    .list(
      index.sections.filter { !$0.key.isEmpty }.map { NamedLink(name: $0.title, address: $0.path.address).value })
  }

  /// The page that lists the terms of a taxonomy.
  func taxonomyPage(_ taxonomy: Taxonomy) -> MadePage {
    let strings = strings(settings.language)
    let title =
      Message(rawValue: "taxonomy" + Section.title(of: taxonomy.name))
      .map { strings.strings.text($0) } ?? Section.title(of: taxonomy.name)
    let addresses = PageAddresses(of: taxonomy.path, settings: settings)
    let head = PageHead(
      title: title, address: taxonomy.path.address, language: settings.language,
      canonical: settings.absolute(taxonomy.path.address))
    let terms = taxonomy.terms.map {
      NamedLink(name: $0.name, address: $0.path.address, count: $0.articles.count).value
    }
    return render(templates.taxonomy, head, own: [.list(terms)], path: taxonomy.path, addresses)
  }

  /// What hosts show for an address that does not exist.
  func notFoundPage() -> MadePage {
    let strings = strings(settings.language)
    let head = PageHead(title: strings.strings.text(.notFoundTitle), language: settings.language, robots: "noindex")
    return render(
      templates.notFound, head, own: [], path: .notFound, PageAddresses(of: .notFound, settings: settings))
  }

  /// A page at an old address that leads to the new one (SECURITY.md S16: only to a page of this site).
  func redirectPage(from alias: SitePath, to article: Article) -> MadePage {
    let strings = strings(article.language)
    let addresses = PageAddresses(of: alias, settings: settings)
    let head = PageHead(
      title: strings.strings.text(.movedTitle), language: article.language,
      canonical: settings.absolute(article.path.address), robots: "noindex")
    let target = Value.text(addresses.text(article.path.address))
    return render(templates.redirect, head, own: [target], path: alias, addresses, sources: [article.file])
  }

  private func render(
    _ page: PageTemplates.Page, _ head: PageHead, own: [Value], path: SitePath, _ addresses: PageAddresses,
    sources: [String] = []
  ) -> MadePage {
    var output: [UInt8] = []
    page.template.render(
      page.context.value(head, strings: strings(head.language), own: own), addresses: addresses.style, into: &output)
    return MadePage(path: path, bytes: output, sources: sources)
  }
}
