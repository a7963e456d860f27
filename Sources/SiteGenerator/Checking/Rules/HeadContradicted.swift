import SiteModel

extension Rule {
  static let headContradicted = Rule(
    "O104", .error, .licence, "The head names one canonical address, and one rule for robots, as decided",
    why: """
      Outlets ask that search engines find their page first. Two canonical links that differ are none to a search
      engine, and one outside the head is not read.
      """,
    source: "the outlet's terms (seo); RFC 6596",
    hint: "print {{{head}}} once in <head>, and no canonical link or robots rule of your own",
    failing: .init(
      template: "<link rel=\"canonical\" href=\"/\"><article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
