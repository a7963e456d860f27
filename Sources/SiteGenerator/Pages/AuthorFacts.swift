import SiteModel

/// What the newest articles that say it say of each author, by name. Made in one pass: an author may have as many pages
/// as articles.
enum AuthorFacts {
  static func read(_ articles: [Article]) -> [String: Author] {
    var authors: [String: Author] = [:]
    for article in articles {
      for (place, named) in article.authors.enumerated() {
        // Of a name that an article has twice the first counts.
        if place > 0, article.authors[..<place].contains(where: { $0.name == named.name }) { continue }
        var author = authors[named.name] ?? Author(name: named.name)
        author.url = author.url ?? named.url
        author.affiliation = author.affiliation ?? named.affiliation
        if named.kind == .organization { author.kind = .organization }
        authors[named.name] = author
      }
    }
    return authors
  }
}
