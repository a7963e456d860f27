import SiteModel

extension Rule {
  static let chainWithoutOrigin = Rule(
    "R065", .warning, .site, "A chain of republications begins with its origin",
    why: """
      Who handed an article on is named in 'via', who wrote it in 'source'. Where only the former is there, readers take
      the article for the site's own, and the rights of the origin are not checked.
      """,
    source: "custom of the trade: “originally published by …, republished via …”",
    hint: "find out where it first appeared, and add 'source:'",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      via: [{outlet: post, url: "https://post.example.org/harbour", date: 2026-03-05}]
      """, outlet: "name: The Post\nurl: https://post.example.org/"),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .article { article in
      guard article.article.source == nil, !article.article.via.isEmpty else { return [] }
      return [Finding("the article came through others, and its origin is not named", at: ["via"])]
    })
}
