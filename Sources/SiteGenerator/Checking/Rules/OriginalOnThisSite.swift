import SiteModel

extension Rule {
  static let originalOnThisSite = Rule(
    "R005", .error, .site, "The original is not on this site itself",
    why: """
      A credit that leads back to the page it stands on credits nobody. It comes of copying an address from one's own
      site, or of writing 'source:' on an own article.
      """,
    source: "custom of the trade; a chain of republications has its hops in 'via'",
    hint: "write where the outlet published it; for an article of the site's own take 'source:' out",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://desk.example.org/articles/harbour/", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, settings: "url: https://desk.example.org/"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}", settings: "url: https://desk.example.org/"),
    check: .article { article in
      guard article.article.via.isEmpty, let address = article.source?.url, article.context.isOnSite(address) else {
        return []
      }
      return [Finding("the original's address '\(address.text)' is on this site", at: ["source", "url"])]
    })
}
