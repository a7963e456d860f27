import SiteModel

extension Rule {
  static let fairUseOfWholeText = Rule(
    "R036", .warning, .licence, "Fair use shows a part and not the whole",
    why: """
      The more of a work is used, the less is the use fair; the full text of a news article takes the place of the
      original, and courts have seldom found that fair. Where the original is kept, an excerpt that has all of it is found
      too.
      """,
    source: "17 U.S.C. § 107(3) and (4); Los Angeles Times v. Free Republic (C.D. Cal. 2000)",
    hint: "show what the argument needs: mode: excerpt; or ask for permission",
    failing: .republished(
      """
      rights:
        basis: fair-use
        fairUse: {purpose: criticism, nature: a published report, amount: all of it, market: none that we see}
      """),
    passing: .republished(
      """
      rights:
        basis: fair-use
        mode: excerpt
        fairUse: {purpose: criticism, nature: a published report, amount: two of forty sentences, market: none}
      """),
    check: .article { article in
      guard article.rights.basis == .fairUse, article.rights.mode != .excerpt else { return [] }
      return [
        Finding(
          "the ground is fair use, and the whole text is shown", at: ["rights", "basis"],
          notes: [("a part would be 'mode: excerpt'", ["rights", "mode"])])
      ]
    },
    .text { article, report in
      guard article.rights.basis == .fairUse, article.isWholeExcerpt(report) else { return [] }
      return [
        Finding(
          "the ground is fair use, and the excerpt has every word of the original", at: ["rights", "mode"],
          hint: "leave out what the argument does not need; or ask for permission")
      ]
    })
}
