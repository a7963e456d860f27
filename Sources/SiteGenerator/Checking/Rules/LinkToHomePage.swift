import SiteModel

extension Rule {
  static let linkToHomePage = Rule(
    "R004", .warning, .licence, "The link leads to the article and not to the outlet's front page",
    why: """
      A front page has another story tomorrow. Creative Commons asks for the address of the work; many outlets say in so
      many words that the link must lead to the article, and then it is an error.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(v); the outlet's terms (links.target)",
    hint: "write the address of the article itself",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .article { article in
      guard article.source?.url.isHome == true, let source = article.source else { return [] }
      let isDemanded = source.shared.outlet.links.target == .article
      return [
        Finding(
          isDemanded
            ? "\(source.shared.outlet.name) asks for a link to the article, and '\(source.url.text)' is a front page"
            : "'\(source.url.text)' is a front page and not the article", at: ["source", "url"],
          severity: isDemanded ? .error : nil, layer: isDemanded ? .outlet : nil)
      ]
    })
}
