import SiteModel

extension Rule {
  static let originalLinkHidden = Rule(
    "O102", .error, .licence, "The finished page has a link to the original inside the article",
    why: """
      A link that is not on the page, or that readers cannot see, leads nobody to the outlet, whatever the front matter
      says.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(v)",
    hint: "print {{{content}}}, or {{{creditsAbove}}} and {{{credits}}}, inside <article>, and hide none of it",
    failing: .init(template: "<article>{{{body}}}</article>"),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
