import SiteModel

/// A list of articles over one or more pages: a section, a term, the home page.
struct Listing: Sendable {
  enum Kind: Sendable, Hashable {
    case home, section, term
  }

  let kind: Kind
  let title: String
  let description: String?
  let path: SitePath
  /// Indices into the site's articles.
  let articles: [Int]
  /// The section whose text introduces it.
  var section: Section?

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
    let folders = path.outputPath.utf8.split(separator: 0x2F).dropLast().map { String(decoding: $0, as: UTF8.self) }
    return (try? SitePath(page: folders + ["page", String(page)])) ?? path
  }
}

extension SiteIndex {
  /// Every list of the site: home, sections, terms.
  var listings: [Listing] {
    let home = sections.first { $0.key.isEmpty } ?? Section(key: "", title: settings.title, path: .home)
    var listings = [
      Listing(
        kind: .home, title: settings.title, description: home.description ?? settings.description, path: .home,
        articles: articles(of: home), section: home)
    ]
    listings += sections.filter { !$0.key.isEmpty }.map {
      Listing(
        kind: .section, title: $0.title, description: $0.description, path: $0.path, articles: articles(of: $0),
        section: $0)
    }
    for taxonomy in taxonomies {
      listings += taxonomy.terms.map {
        Listing(kind: .term, title: $0.name, description: nil, path: $0.path, articles: $0.articles)
      }
    }
    return listings
  }
}
