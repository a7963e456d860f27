import SiteModel

extension PageMaker {
  /// How long an article is news: as long as news search looks back.
  private static let newsTime = 2 * 86_400

  /// What the site tells search engines: maps of its pages, and where the maps are. None of it where the site does not
  /// say where it stands.
  func siteMaps() -> [MadePage] {
    guard let base = settings.absolute("") else { return [] }
    let maps = Sitemap.files(of: pageEntries(), in: base)
    let unlisted = unlistedAddresses()
    let files = maps.compactMap { map in
      (try? SitePath([map.name])).map {
        var made = MadePage(path: $0, bytes: map.bytes, sources: [])
        made.faults = map.addresses.filter { unlisted.contains($0) }.map {
          ListFault(kind: .mapsUnlisted, file: map.name, page: "", subject: String(decoding: $0, as: UTF8.self))
        }
        return made
      }
    }
    return files + robots(base)
  }

  /// The map of the site's news: the one file that depends on the moment of the build. It is there only when there is
  /// news, as a map of nothing is not valid, and robots.txt does not name it: it is made known to news search by hand.
  func newsMap() -> [MadePage] {
    let news = newsEntries()
    guard !news.isEmpty, let path = SitePath.newsMap else { return [] }
    var made = MadePage(path: path, bytes: NewsSitemap.write(news, publication: settings.title), sources: [])
    made.faults = absentAddresses(in: made)
    return [made]
  }

  /// `robots.txt`, unless the site brings its own, or stands below the root of its host, where nobody looks for it.
  private func robots(_ base: String) -> [MadePage] {
    guard let path = index.robots else { return [] }
    let file = RobotsFile(
      disallowed: settings.crawlers.disallowed, agents: settings.crawlers.agents, sitemaps: [base + "sitemap.xml"])
    return [MadePage(path: path, bytes: file.bytes, sources: [])]
  }

  /// Every page that is its own canonical and may be indexed (O105).
  private func pageEntries() -> [Sitemap.Entry] {
    var entries: [Sitemap.Entry] = []
    for (number, article) in index.articles.enumerated() {
      guard let permalink = settings.absolute(article.path.address),
        SearchPolicy(article, permalink: permalink).isListed(at: permalink)
      else { continue }
      var entry = Sitemap.Entry(address: permalink)
      entry.modified = (article.updated ?? article.date).rfc3339(in: settings.timeZone)
      let alternates = alternates(of: number).filter { $0.isListed }
      if alternates.count > 1 {
        entry.alternates = alternates.map { Sitemap.Alternate(language: $0.language, address: $0.address) }
      }
      entries.append(entry)
    }
    for listing in index.listings {
      for page in 1...listing.pageCount(size: settings.pageSize) { add(listing.path(ofPage: page), to: &entries) }
    }
    for taxonomy in index.taxonomies { add(taxonomy.path, to: &entries) }
    index.republishing.map { add($0, to: &entries) }
    return entries.sorted { $0.address < $1.address }
  }

  /// What no map may name (O105): what is not in the build, and pages whose head tells robots to leave them alone or to
  /// go elsewhere.
  private func unlistedAddresses() -> Set<ArraySlice<UInt8>> {
    var addresses = index.absentAddresses.compactMap { settings.absolute($0) }
    for article in index.articles {
      guard let permalink = settings.absolute(article.path.address) else { continue }
      let policy = SearchPolicy(article, permalink: permalink)
      let isElsewhere = policy.canonical.map { $0 != permalink } ?? false
      if isElsewhere || policy.robots?.contains("noindex") == true { addresses.append(permalink) }
    }
    return Set(addresses.map { Array($0.utf8)[...] })
  }

  private func add(_ path: SitePath, to entries: inout [Sitemap.Entry]) {
    settings.absolute(path.address).map { entries.append(Sitemap.Entry(address: $0)) }
  }

  private func newsEntries() -> [NewsSitemap.Entry] {
    index.articles.prefix { $0.date.instant(in: settings.timeZone) >= index.asOf - PageMaker.newsTime }
      .compactMap { article in
        guard article.kind == .article, let permalink = settings.absolute(article.path.address) else { return nil }
        let policy = SearchPolicy(article, permalink: permalink)
        guard policy.isListed(at: permalink), policy.newsRobots == nil,
          article.date.instant(in: settings.timeZone) <= index.asOf
        else { return nil }
        return NewsSitemap.Entry(
          address: permalink, language: article.language, published: article.date.rfc3339(in: settings.timeZone),
          title: article.title)
      }
  }
}

extension Sitemap.File {
  /// The addresses that its bytes name as pages.
  fileprivate var addresses: [ArraySlice<UInt8>] {
    let mark = Array("<loc>".utf8)
    var addresses: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x3C) {
      rest = rest[start...]
      guard rest.starts(with: mark) else {
        rest = rest.dropFirst()
        continue
      }
      let address = rest.dropFirst(mark.count).prefix { $0 != 0x3C }
      addresses.append(address)
      rest = rest[address.endIndex...]
    }
    return addresses
  }
}

extension SitePath {
  /// What robots read first.
  static let robots = try? SitePath(["robots.txt"])
  /// The map of what is news.
  static let newsMap = try? SitePath(["news-sitemap.xml"])
}
