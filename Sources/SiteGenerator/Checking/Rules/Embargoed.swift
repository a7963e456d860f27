import SiteModel

extension Rule {
  static let embargoed = Rule(
    "R032", .information, .permission, "An article under embargo waits",
    why: """
      Outlets send articles ahead on the understanding that they appear together. Until the moment comes the article is
      in no build, whoever makes it.
      """,
    source: "the understanding with the outlet (embargo)",
    hint: "nothing is to be done: the first build after that moment has the article",
    failing: .republished(
      """
      embargo: 2026-06-02T06:00:00Z
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished(
      """
      embargo: 2026-03-06T06:00:00Z
      rights: {basis: license, license: CC-BY-4.0}
      """),
    withholds: true,
    check: .article { article in
      guard case .embargoed = article.state, let embargo = article.article.embargo else { return [] }
      let zone = article.source?.shared.outlet.time.zone ?? article.context.zone
      return [Finding("the article is withheld until \(embargo.rfc3339(in: zone))", at: ["embargo"])]
    })
}
