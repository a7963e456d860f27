import SiteModel

extension Rule {
  static let unknownOutlet = Rule(
    "R001", .error, .site, "An article that others wrote says which outlet it comes from",
    why: """
      Who published it first decides whose terms hold and whom readers are sent to. An outlet is described once, in
      content/outlets/, and an article on any ground but the site's own has one.
      """,
    source: "custom of the trade: every republication programme asks to be named",
    hint: "name a file of content/outlets/ in source.outlet",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      source: {outlet: psot, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}", outlet: "name: The Post\nurl: https://post.example.org/"),
    check: .reading)
}
