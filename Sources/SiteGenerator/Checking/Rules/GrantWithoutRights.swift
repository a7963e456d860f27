import SiteModel

extension Rule {
  static let grantWithoutRights = Rule(
    "R064", .error, .licence, "Only what is the site's own is offered to others",
    why: """
      Nobody can give what is not theirs. The offer to republish (policies.crossPost) stands only on pages whose ground
      is 'own', so that an article whose copyright somebody else holds must not say that it is the site's.
      """,
    source: "nemo dat quod non habet; 17 U.S.C. § 501",
    hint: "write where it comes from ('source:'), put it under a licence of its holder, or correct 'holder:'",
    failing: .init(
      """
      title: A letter from the quay
      date: 2026-03-06
      rights: {basis: own, holder: RT News}
      """, settings: "policies: {crossPost: true}"),
    passing: .init(
      """
      title: A letter from the quay
      date: 2026-03-06
      rights: {basis: own, holder: The Desk}
      """, settings: "title: The Desk\nurl: https://desk.example.org/\npolicies: {crossPost: true}"),
    check: .article { article in
      let settings = article.context.settings
      guard article.article.source == nil, article.rights.license == nil, settings.policies.crossPost != .none,
        let holder = article.rights.holder, !holder.isEmpty, !settings.isNamed(holder)
      else { return [] }
      return [
        Finding(
          "the site offers this article to others, and its copyright is held by \(shortened(holder))",
          at: ["rights", "holder"])
      ]
    })
}

extension SiteSettings {
  /// Whether a holder is the site itself, under one of its names.
  fileprivate func isNamed(_ holder: String) -> Bool {
    [title, publisher.name, publisher.legalEntity].contains(holder)
  }
}
