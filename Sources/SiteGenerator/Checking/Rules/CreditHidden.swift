import SiteModel

extension Rule {
  static let creditHidden = Rule(
    "O101", .error, .licence, "The credit stands inside the article, where readers see it",
    why: """
      A credit can get lost anywhere between an article and its page: a theme drops it, puts it outside the article, or
      hides it. So the finished page is read as a browser would read it, and its style sheets are held against it: on
      screens, on paper, and for readers who meet the condition of a rule.
      """,
    source: "CC BY 4.0, section 3(a)(2): in any reasonable manner",
    hint: "print {{{content}}}, or {{{creditsAbove}}} and {{{credits}}}, inside <article>, and hide none of it",
    failing: .init(template: "<article>{{{body}}}</article><footer hidden>{{{credits}}}</footer>"),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
