import SiteModel

extension Rule {
  static let fairUseNoticeMisplaced = Rule(
    "O108", .error, .licence,
    "The notice of fair use is on pages of articles that are here as fair use, and on no others",
    why: """
      A notice on every page says of licensed articles that nobody allowed them, which is not so. And where fair use is
      the ground, readers who want to copy the text must learn that no licence covers them.
      """,
    source: "17 U.S.C. § 107",
    hint: "write no notice of your own; {{{fairUse}}} in credits/below.mustache is there where the ground is fair use",
    failing: .init(
      template:
        "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}<p>This is a fair use under 17 U.S.C. § 107.</p></article>"
    ),
    passing: .init(template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"),
    check: .output)
}
