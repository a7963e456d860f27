import SiteModel

extension Rule {
  static let originalDateMissing = Rule(
    "R007", .warning, .site, "A republished article says when the original was published",
    why: """
      News has a date, and this site's is not the original's. Without it readers cannot tell how old the facts are, and
      the outlet's delays and removal dates cannot be counted.
      """,
    source: "custom of the trade: “first published by … on …”",
    hint: "add 'date:' under 'source:'",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour"}
      rights: {basis: license, license: CC-BY-4.0, year: 2026}
      """),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .article { article in
      guard article.outlet != nil, article.source?.date == nil else { return [] }
      return [Finding("when the original was published is not said", at: ["source", "date"])]
    })
}
