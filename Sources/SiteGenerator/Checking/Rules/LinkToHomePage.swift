import SiteModel

extension Rule {
  static let linkToHomePage = Rule(
    "R004", .warning, .licence, "The link leads to the article and not to the outlet's front page",
    why: """
      A front page has another story tomorrow, and so has that of a site through which an article came. Creative Commons
      asks for the address of the work; many outlets say in so many words that the link must lead to the article, and then
      it is an error.
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
      article.originals { _ in true }.compactMap { outlet, url, field in
        guard url.isHome else { return nil }
        let isDemanded = article.rights.basis.isGrant && outlet.outlet.links.target == .article
        return Finding(
          isDemanded
            ? "\(outlet.outlet.name) asks for a link to the article, and '\(url.text)' is a front page"
            : "'\(url.text)' is a front page and not the article", at: field,
          severity: isDemanded ? .error : nil, layer: isDemanded ? .outlet : nil)
      }
    })
}
