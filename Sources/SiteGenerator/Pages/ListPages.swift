import Mustache
import SiteModel

extension PageMaker {
  /// One page of a list. `introduction` is the text of the section's `_index.md`, shown on the first page.
  func listPage(_ listing: Listing, page: Int, introduction: [UInt8]) -> MadePage {
    let strings = strings(settings.language)
    let path = listing.path(ofPage: page)
    let list = list(listing, page: page, strings.strings)
    var head = PageHead(
      title: page == 1 ? listing.title : "\(listing.title) – \(list.pageText)", description: listing.description,
      address: path.address, language: settings.language, canonical: settings.absolute(path.address))
    head.isHome = listing.isHome && page == 1
    head.feeds = listing.feeds
    head.feedTitle = listing.title
    let own =
      [list.value, introduction.isEmpty ? .absent : .html(SafeHTML(vouchedFor: introduction))]
      + subject(of: listing, strings.strings)
      + [listing.isHome && page == 1 ? sectionLists(below: listing, strings.strings) : .absent]
    let templates = templates(settings.language)
    let template = listing.isHome ? templates.home : templates.list
    var made = render(template, head, own: own, path: path)
    made.faults = faults(in: made, of: listing, page: page, template.file)
    made.sources = listing.section?.file.map { [$0] } ?? []
    return made
  }

  /// What a finished page of a list lacks, and what it should not lead to. The home page is not asked for its articles:
  /// it is a front, and the lists of sections and terms are the archive.
  private func faults(in made: MadePage, of listing: Listing, page: Int, _ template: String) -> [ListFault] {
    var verifier = ListVerifier(PageAddresses(of: made.path, settings: settings).style)
    let address = made.path.address
    let members = listing.articles(onPage: page, size: settings.pageSize)
    if !listing.isHome {
      for number in members { verifier.want(index.articles[number].path.address) }
      if page < listing.pageCount(size: settings.pageSize) { verifier.want(listing.path(ofPage: page + 1).address) }
    }
    var faults = verifier.missing(in: made.bytes).map { number in
      number < members.count
        ? ListFault(
          kind: .lacksArticle, file: template, page: address,
          subject: index.articles[members[members.startIndex + number]].file)
        : ListFault(
          kind: .lacksNextPage, file: template, page: address, subject: listing.path(ofPage: page + 1).address)
    }
    faults += verifier.links(in: made.bytes, to: index.absentAddresses, below: settings.absolute("")).map {
      ListFault(kind: .leadsToAbsent, file: template, page: address, subject: $0)
    }
    return faults
  }

  private func list(_ listing: Listing, page: Int, _ strings: Strings) -> ListContext {
    let pages = listing.pageCount(size: settings.pageSize)
    return ListContext(
      heading: listing.title,
      articles: listing.articles(onPage: page, size: settings.pageSize).map { entries[$0] },
      page: page, pages: pages,
      pageText: strings[.pageNumber].text([.page: .text(String(page)), .pages: .text(String(pages))]),
      newer: page > 1 ? listing.path(ofPage: page - 1).address : nil,
      older: page < pages ? listing.path(ofPage: page + 1).address : nil, total: listing.articles.count,
      totalText: strings.text(.articleCount, listing.articles.count),
      sinceText: listing.oldest.map { strings[.since].text([.date: .text(strings.text(of: $0))]) }, feeds: listing.feeds
    )
  }

  /// What a list is about, in the order in which the names were declared: taxonomy, outlet, author, licence.
  private func subject(of listing: Listing, _ strings: Strings) -> [Value] {
    guard case .term(let term, of: let taxonomy) = listing.kind, let first = term.articles.first else {
      return [.absent, .absent, .absent, .absent]
    }
    let article = index.articles[first]
    let title = NamedLink(name: taxonomyTitle(taxonomy, strings), address: taxonomy.path.address)
    var (outlet, author, license): (Value, Value, Value) = (.absent, .absent, .absent)
    switch taxonomy.name {
    case "outlets":
      outlet = article.source.map { OutletFacts(outlet: $0.outlet, strings: strings).value } ?? .absent
    case "authors": author = AuthorContext.context.value(of: self.author(term))
    case "licenses":
      license = article.rights.license.map { LicenseFacts(license: $0, strings: strings).value } ?? .absent
    default: break
    }
    return [title.value, outlet, author, license]
  }

  /// What is said of the author whose articles a list has.
  func author(_ term: Term) -> Author { authors[term.key] ?? Author(name: term.key) }

  /// The sections with their newest articles, without those that the home page shows above them.
  private func sectionLists(below home: Listing, _ strings: Strings) -> Value {
    .list(
      newestOfSections(below: home).map { section, articles in
        SectionFacts(
          section: section, articles: articles.map { entries[$0] },
          more: strings[.moreIn].text([.name: .text(section.title)])
        ).value
      })
  }

  /// Every section with the articles that the home page shows of it.
  func newestOfSections(below home: Listing) -> [(section: Section, articles: [Int])] {
    let shown = Set(home.articles(onPage: 1, size: settings.pageSize))
    return index.listings.compactMap { listing in
      guard case .section = listing.kind, let section = listing.section else { return nil }
      return (section, Array(listing.articles.lazy.filter { !shown.contains($0) }.prefix(4)))
    }
  }

  func taxonomyTitle(_ taxonomy: Taxonomy, _ strings: Strings) -> String {
    let written = settings.taxonomies.first { $0.name == taxonomy.name } ?? TaxonomySettings(name: taxonomy.name)
    guard written.title == nil, let message = Message(rawValue: "taxonomy" + written.heading) else {
      return written.heading
    }
    return strings.text(message)
  }
}
