import SiteModel

extension Rule {
  static let originalLinkMissing = Rule(
    "R003", .error, .licence, "A republished article links the original article",
    why: """
      The link is what the outlet gets in return, and how a reader checks what was changed. Without it there is no
      credit that could be printed.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(v)",
    hint: "add 'url:' under 'source:' with the address of the article itself",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .reading)
}
