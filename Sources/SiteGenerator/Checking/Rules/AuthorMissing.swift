import SiteModel

extension Rule {
  static let authorMissing = Rule(
    "R002", .error, .licence, "A republished article names its author",
    why: """
      To be named is the right that authors keep when they give up all others, and what every Creative Commons licence
      but CC0 asks for first. An unsigned text is its outlet's: then the outlet is the author.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(i); Berne Convention, article 6bis",
    hint: "add 'authors:'; for an unsigned text name the outlet: authors: [{name: The Post, type: organization}]",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [{name: The Post, type: organization}]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    check: .article { article in
      guard article.article.authors.isEmpty, let outlet = article.outlet, article.rights.basis != .publicDomain else {
        return []
      }
      return [
        Finding(
          "the article from \(outlet.outlet.name) names no author", at: ["authors"],
          notes: article.license.map { [("'\($0.id)' asks for the author's name", ["rights", "license"])] } ?? [])
      ]
    })
}
