import SiteModel

extension Rule {
  static let permissionExpired = Rule(
    "R031", .warning, .permission, "A permission is not over",
    why: """
      What was given until a day is not given after it. The article does not stop the build; it is left out of it from
      the day after.
      """,
    source: "the permission itself (rights.permission.until)",
    hint: "ask for another one and record it, or set 'expires:' to the same day",
    failing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7, until: 2026-05-31}
      """),
    passing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7, until: 2026-06-30}
      """),
    withholds: true,
    check: .article { article in
      guard case .expired(_, why: .permission) = article.state, let until = article.rights.permission?.until else {
        return []
      }
      return [
        Finding(
          "the permission ended on \(until.date.iso8601), and the article is left out",
          at: ["rights", "permission", "until"])
      ]
    })
}
