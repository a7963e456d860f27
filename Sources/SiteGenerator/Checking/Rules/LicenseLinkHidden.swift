import SiteModel

extension Rule {
  static let licenseLinkHidden = Rule(
    "O103", .error, .licence, "The finished page links the licence",
    why: """
      The licence speaks to every reader of the page, and every version asks for its text or its address with each copy.
      """,
    source: "CC BY 4.0, section 3(a)(1)(C)",
    hint:
      "print {{{terms}}} in credits/below.mustache or {{{termsInShort}}} in credits/above.mustache, and hide neither",
    failing: .init(template: "<article>{{{body}}}</article>"),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
