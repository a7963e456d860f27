import SiteModel

extension Rule {
  static let feedIDChanged = Rule(
    "O115", .warning, .site, "An article keeps its id in feeds",
    why: """
      Programs that read feeds know an article by its id, and show one with another id as new. The id is made of the
      site's host, the year of the article's date and the name of its file, so that title, slug and section may change.
      It is compared with the one in the feed of the last build, for the articles that are in it.
      """,
    source: "RFC 4287, section 4.2.6",
    hint: "give the file its old name, and the date its old year; or let readers see the article once more as new",
    failing: RuleExample(
      """
      title: Harbour reopens after storm
      slug: harbour
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """
    ).before(
      "content/articles/storm.md",
      """
      title: Harbour reopens after storm
      slug: harbour
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: RuleExample(
      """
      title: Harbour reopens after storm
      slug: harbour
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """
    ).before(
      "content/articles/harbour.md",
      """
      title: Harbour open again
      slug: harbour
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    check: .output)
}
