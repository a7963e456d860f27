import SiteModel

extension Rule {
  static let licenseLinkHidden = Rule(
    "O103", .error, .licence, "The finished page links the licence",
    why: """
      The licence speaks to every reader of the page, and every version asks for its text or its address with each copy.
      """,
    source: "CC BY 4.0, section 3(a)(1)(C)",
    hint: "print {{{content}}}, or {{{creditsAbove}}} and {{{credits}}}, inside <article>, and hide none of it",
    failing: .init(template: "<article>{{{body}}}</article>"),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
