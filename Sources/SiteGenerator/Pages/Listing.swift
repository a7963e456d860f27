import SiteModel

/// A list of articles over one or more pages: a section, a term, the home page.
struct Listing: Sendable {
  enum Kind: Sendable {
    case home, section
    case term(Term, of: Taxonomy)
  }

  let kind: Kind
  let title: String
  let description: String?
  let path: SitePath
  /// Indices into the site's articles.
  let articles: [Int]
  /// The section whose text introduces it.
  var section: Section?
  /// The day of its oldest article.
  var oldest: CivilDate?
  /// None where the site does not say where it stands: a feed needs absolute addresses.
  var feeds: [FeedLink] = []

  /// How many pages it needs; an empty list has one.
  func pageCount(size: Int) -> Int { max(1, (articles.count + size - 1) / size) }

  /// The articles of a page, from 1.
  func articles(onPage page: Int, size: Int) -> ArraySlice<Int> {
    let start = min(articles.count, (page - 1) * size)
    return articles[start..<min(articles.count, start + size)]
  }

  /// The path of a page: the first has the list's own, the others `page/N/` below it.
  func path(ofPage page: Int) -> SitePath {
    guard page > 1 else { return path }
    return (try? SitePath(page: path.folders + ["page", String(page)])) ?? path
  }

  var isHome: Bool { if case .home = kind { true } else { false } }
}

extension SitePath {
  /// The folders of a page's file.
  var folders: [String] {
    outputPath.utf8.split(separator: 0x2F).dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file in the folder of a page.
  func file(_ name: String) -> SitePath? { try? SitePath(folders + [name]) }
}

extension Listing {
  /// Every list of a site: home, sections, terms.
  static func all(
    _ settings: SiteSettings, articles: [Article], sections: [Section], taxonomies: [Taxonomy]
  ) -> [Listing] {
    let home = sections.first { $0.key.isEmpty } ?? Section(key: "", title: settings.title, path: .home)
    // In one pass: there may be as many sections as articles.
    let members = Dictionary(grouping: articles.indices) { articles[$0].section }
    // The home page lists all articles, but not the pages.
    var listings = [
      Listing(
        kind: .home, title: settings.title, description: home.description ?? settings.description, path: .home,
        articles: home.ordered(articles.indices.filter { articles[$0].kind == .article }, articles), section: home)
    ]
    listings += sections.filter { !$0.key.isEmpty }.map {
      Listing(
        kind: .section, title: $0.title, description: $0.description, path: $0.path,
        articles: $0.ordered(members[$0.key] ?? [], articles), section: $0)
    }
    for taxonomy in taxonomies {
      listings += taxonomy.terms.map {
        Listing(
          kind: .term($0, of: taxonomy), title: $0.name, description: nil, path: $0.path, articles: $0.articles)
      }
    }
    for number in listings.indices {
      // Articles are numbered from the newest.
      listings[number].oldest = listings[number].articles.max().map { articles[$0].date.date }
      if settings.url != nil { listings[number].feeds = feeds(of: listings[number].path, settings) }
    }
    return listings
  }

  private static func feeds(of path: SitePath, _ settings: SiteSettings) -> [FeedLink] {
    settings.feeds.formats.map { FeedFormat($0) }.compactMap { format in
      path.file(format.fileName).map { FeedLink(format: format, address: $0.address) }
    }
  }
}

extension Section {
  /// Its articles, of which the newest come first, as it orders them.
  fileprivate func ordered(_ members: [Int], _ articles: [Article]) -> [Int] {
    guard sort == .title else { return members }
    return members.sorted { (articles[$0].title, articles[$0].file) < (articles[$1].title, articles[$1].file) }
  }
}
