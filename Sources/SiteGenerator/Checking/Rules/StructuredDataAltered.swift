import SiteModel

extension Rule {
  static let structuredDataAltered = Rule(
    "O106", .error, .licence, "The page tells machines what its credit tells readers",
    why: """
      The JSON-LD in the head is made of the same values as the credit: whose the text is, of what it is a copy, under
      which licence. It is right as long as it is there once, as it was made, and nothing else on the page speaks of
      rights to machines.
      """,
    source: "CC BY 4.0, section 3(a)(1); schema.org: license, creditText, isBasedOn",
    hint: "print {{{head}}} once in <head>, and write no JSON-LD of your own that speaks of licence or copyright",
    failing: .init(
      template: "<script type=\"application/ld+json\">{\"license\": \"https://desk.example.org/\"}</script>"
        + "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
