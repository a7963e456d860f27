import SiteModel

/// Keys of pages: the digest of everything that a page is made of. Two pages with one key have the same bytes.
struct PageKeys: Sendable {
  let maker: PageMaker
  /// What all pages are made with.
  let ground: SHA256Digest
  private let templates: TemplateKeys
  /// The templates of credits.
  var credits: SHA256Digest { templates.credits }
  /// The digests of the articles' files, by their numbers.
  private let files: [TextDigest]
  /// What lists and neighbours show of each article.
  private let entries: [SHA256Digest]
  /// The digests of the sections' texts, by section.
  private let sections: [String: SHA256Digest]
  /// What the site must not lead to.
  private let absent: SHA256Digest
  /// All articles, and all that lists them.
  private let all: SHA256Digest

  /// The keys of a site; `nil` in a task that was cancelled.
  init?(
    _ maker: PageMaker, ground: SHA256Digest, digests: [TextDigest], texts: ContentFiles, width: Int
  ) async throws(SystemError) {
    self.maker = maker
    self.ground = ground
    self.files = digests
    templates = TemplateKeys(maker.theme, maker.templates)
    var (texts, sections): (ContentFiles, [String: SHA256Digest]) = (texts, [:])
    for section in maker.index.sections {
      if let file = section.file { sections[section.key] = SHA256.hash(data: try texts.read(file)) }
    }
    self.sections = sections
    var key = KeyText("absent")
    for address in maker.index.absentAddresses.sorted(by: { $0.precedes($1) }) { key.add(address) }
    absent = key.digest
    let mentionsCounts = templates.mentionsCounts
    let batches = try await Batches.map(count: maker.index.articles.count, size: 512, width: width) {
      (range) throws(SystemError) -> [SHA256Digest] in
      var key = KeyText("")
      return range.map { PageKeys.entry($0, maker, digests, mentionsCounts, &key) }
    }
    entries = batches.flatMap(\.self)
    guard entries.count == maker.index.articles.count else { return nil }
    all = PageKeys.all(maker, entries)
  }

  private static func all(_ maker: PageMaker, _ entries: [SHA256Digest]) -> SHA256Digest {
    var key = KeyText("all")
    for entry in entries { key.add(entry) }
    for listing in maker.index.listings {
      key.add(listing.path.outputPath)
      key.add(listing.pageCount(size: maker.settings.pageSize))
    }
    for taxonomy in maker.index.taxonomies { key.add(taxonomy.path.outputPath) }
    key.add(maker.index.republishing?.outputPath)
    key.add(maker.index.robots?.outputPath)
    return key.digest
  }

  // MARK: Articles

  /// What the text of an article is made of: its file, and what that asked of others.
  func text(_ number: Int, _ lookups: [LinkLookup]) -> SHA256Digest {
    var key = KeyText("text")
    let article = maker.index.articles[number]
    key.add(ground)
    key.add(entries[number])
    key.add(files[number].whole)
    if !lookups.isEmpty {
      let links = maker.bodies.links(of: article.file, PageAddresses(of: article.path, settings: maker.settings))
      for lookup in lookups {
        links.add(lookup, to: &key)
        // Where the text has no such part, its page may have it.
        if let id = lookup.ownFragment { key.add(maker.bodies.hasElement(id)) }
      }
    }
    return key.digest
  }

  /// The key of an article's page and kit, from that of its text.
  func page(_ number: Int, text: SHA256Digest) -> SHA256Digest {
    var key = KeyText("page")
    let article = maker.index.articles[number]
    key.add(text)
    key.add(article.kind == .article ? templates.article : templates.page)
    if article.hasKit(maker.settings) { key.add(templates.kit) }
    for neighbour in [maker.neighbours.newer(than: number), maker.neighbours.older(than: number)] {
      key.add(neighbour != nil)
      if let neighbour { key.add(entries[neighbour]) }
    }
    if article.kind == .article {
      for related in maker.related.related(to: number) { key.add(entries[related]) }
    }
    // On the pages of the sample the style sheets are looked at.
    if let styles = maker.styles, styles.isInSample(number) { key.add(styles.digest) }
    return key.digest
  }

  /// What is shown of an article elsewhere.
  private static func entry(
    _ number: Int, _ maker: PageMaker, _ digests: [TextDigest], _ mentionsCounts: Bool, _ key: inout KeyText
  ) -> SHA256Digest {
    let article = maker.index.articles[number]
    key.reset("entry")
    key.add(article.file)
    key.add(article.path.outputPath)
    key.add(digests[number].head)
    key.add(article.original)
    key.add(article.assets.count)
    for asset in article.assets {
      key.add(asset.file)
      key.add(asset.path.outputPath)
    }
    let section = maker.facts.section(of: article)
    key.add(section?.name)
    key.add(section?.address)
    maker.addTerms(of: article, withCounts: mentionsCounts, to: &key)
    for other in maker.index.translations.all(of: number) {
      key.add(digests[other].head)
      key.add(maker.index.articles[other].file)
      key.add(maker.index.articles[other].path.outputPath)
    }
    maker.addPicture(of: article, to: &key)
    key.add(maker.index.usagePolicies.address(of: number))
    return key.digest
  }

  // MARK: Lists

  /// The key of a page of a list; `introduction` is the text that stands on it.
  func list(_ listing: Listing, page: Int, introduction: [UInt8]) -> SHA256Digest {
    let size = maker.settings.pageSize
    var key = KeyText("list")
    key.add(listing.isHome ? templates.home : templates.list)
    add(listing, to: &key)
    key.add(page)
    key.add(listing.pageCount(size: size))
    key.add(listing.articles.count)
    key.add(listing.oldest?.daysSinceEpoch ?? .min)
    key.add(SHA256.hash(data: introduction))
    for number in listing.articles(onPage: page, size: size) { key.add(entries[number]) }
    addSubject(of: listing, to: &key)
    if listing.isHome, page == 1 { addSections(below: listing, to: &key) }
    return key.digest
  }

  /// The key of the feeds of a list, from the keys of the texts of their articles; `nil` where one of those has none.
  func feed(_ number: Int, texts: (Int) -> SHA256Digest?) -> SHA256Digest? {
    var key = KeyText("feed")
    add(maker.index.listings[number], to: &key)
    for member in maker.feedPlan.members[number] {
      guard let text = texts(member) else { return nil }
      key.add(text)
    }
    return key.digest
  }

  /// The key of a file about all articles.
  func allArticles(_ path: SitePath) -> SHA256Digest {
    var key = KeyText("all articles")
    key.add(ground)
    key.add(absent)
    key.add(path.outputPath)
    key.add(all)
    return key.digest
  }

  private func add(_ listing: Listing, to key: inout KeyText) {
    key.add(ground)
    key.add(absent)
    key.add(listing.path.outputPath)
    key.add(listing.title)
    key.add(listing.description)
    key.add(listing.isHome)
    if let section = listing.section {
      key.add(section.key)
      if let text = sections[section.key] { key.add(text) }
    }
  }

  /// What a list says about its term, which it has from its articles.
  private func addSubject(of listing: Listing, to key: inout KeyText) {
    guard case .term(let term, of: let taxonomy) = listing.kind, let first = term.articles.first else { return }
    key.add(taxonomy.name)
    key.add(taxonomy.path.outputPath)
    key.add(term.key)
    if taxonomy.name == "authors" {
      let author = maker.author(term)
      key.add(author.url?.text)
      key.add(author.affiliation)
      key.add(author.kind == .organization)
    } else {
      key.add(entries[first])
    }
  }

  private func addSections(below home: Listing, to key: inout KeyText) {
    for (section, articles) in maker.newestOfSections(below: home) {
      key.add(section.title)
      key.add(section.path.outputPath)
      if let text = sections[section.key] { key.add(text) }
      for number in articles { key.add(entries[number]) }
    }
  }
}

extension PageMaker {
  /// The terms of an article with their pages, and with how many articles they have, where a template may ask that.
  fileprivate func addTerms(of article: Article, withCounts: Bool, to key: inout KeyText) {
    func add(_ link: NamedLink) {
      key.add(link.name)
      key.add(link.address)
      if withCounts { key.add(link.count) }
    }
    for author in article.authors { add(index.terms.link("authors", author.name)) }
    for outlet in article.outletsOnItsWay { add(index.terms.outletLink(outlet.outlet)) }
    for taxonomy in settings.taxonomies {
      for term in article.terms[taxonomy.name] ?? [] { add(index.terms.link(taxonomy.name, term)) }
    }
  }

  /// The picture that stands for an article.
  fileprivate func addPicture(of article: Article, to key: inout KeyText) {
    // A picture that went with its own article was taken off.
    key.add(article.image == nil)
    guard let address = article.shownImageAddress else { return }
    key.add(address)
    facts.sizes[address].map { $0.add(to: &key) }
    for copy in variants.all[address] ?? [] { key.add(copy.path.outputPath) }
  }
}

extension BodyLinks {
  /// What a body is answered.
  fileprivate func add(_ lookup: LinkLookup, to key: inout KeyText) {
    key.add(lookup.destination)
    key.add(lookup.isImage)
    switch target(of: lookup.destination, isImage: lookup.isImage) {
    case .unchanged: key.add("unchanged")
    case .external: key.add("external")
    case .withheld: key.add("withheld")
    case .internalAddress(let address):
      key.add("internal")
      key.add(address)
    case .picture(let address, let size):
      key.add("picture")
      key.add(address)
      size.add(to: &key)
    case .broken(let text, let hint), .gone(let text, let hint), .refused(let text, let hint):
      key.add("fault")
      key.add(text)
      key.add(hint)
    }
    guard lookup.isImage, let address = address(of: lookup.destination) else { return }
    for copy in index.variants.all[address] ?? [] { key.add(copy.path.outputPath) }
  }
}
