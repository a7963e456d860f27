import SiteModel

extension Rule {
  static let endorsementImplied = Rule(
    "R029", .warning, .licence, "Nothing says that the outlet is a partner of this site",
    why: """
      A licence is no friendship. It does not allow words from which readers take that the author or the outlet
      supports this site, or works with it; an outlet that does says so in its permission.
      """,
    source: "CC BY 4.0, section 2(a)(6): no endorsement",
    hint: "say that it is republished, or record the partnership as a permission",
    failing: .republished(
      """
      description: In partnership with The Post.
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/"),
    passing: .republished(
      """
      description: The harbour of Stannock is open again.
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/"),
    check: .article { article in
      guard let text = article.article.description, let outlet = article.outlet,
        article.rights.permission?.isComplete != true
      else { return [] }
      let claim = claims.first { claim in
        Phrases.rest(after: claim, in: text).map { Phrases.has(outlet.outlet.name.lowercased(), in: $0.lowercased()) }
          == true
      }
      return claim.map {
        [
          Finding(
            "'\($0) … \(outlet.outlet.name)' says more than that the article comes from there", at: ["description"])
        ]
      } ?? []
    })

  /// What stands before the name of a partner.
  private static let claims = [
    "in partnership with", "in association with", "in cooperation with", "in collaboration with", "our partner",
    "official partner", "endorsed by", "supported by", "sponsored by",
  ]
}
