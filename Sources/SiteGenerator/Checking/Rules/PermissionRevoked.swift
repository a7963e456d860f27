import SiteModel

extension Rule {
  static let permissionRevoked = Rule(
    "R034", .error, .permission, "A permission that was taken back is not used",
    why: """
      Unlike a licence of Creative Commons, a permission can be taken back. Then the article goes, and a page may say
      so.
      """,
    source: "the outlet's letter (rights.permission.revoked)",
    hint: "take the article down: withdrawn: {date: …}",
    failing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7, revoked: 2026-05-02}
      """),
    passing: .republished(
      """
      withdrawn: {date: 2026-05-02, reason: the outlet took its permission back}
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7, revoked: 2026-05-02}
      """),
    check: .article { article in
      guard article.rights.basis == .permission, let revoked = article.rights.permission?.revoked else { return [] }
      return [
        Finding(
          "the permission was taken back on \(revoked.date.iso8601)", at: ["rights", "permission", "revoked"])
      ]
    })
}
