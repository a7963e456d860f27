import SiteModel

extension Rule {
  static let permissionWithoutEvidence = Rule(
    "R030", .error, .permission, "A permission says who gave it, when, and where that is written down",
    why: """
      A permission that cannot be shown is none when it is asked for, and people leave. Three lines are enough for
      whoever comes after: a name with an office, a day, a letter that can be found.
      """,
    source: "custom of the trade; whoever relies on a licence must prove it",
    hint: "write permission: {from: …, date: …, reference: …} under 'rights:'",
    failing: .republished("rights: {basis: permission, permission: {from: \"A. Editor, The Post\"}}"),
    passing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7}
      """),
    check: .article { article in
      guard let permission = article.rights.permission else {
        return article.rights.basis == .permission
          ? [Finding("the ground is a permission, but none is recorded", at: ["rights", "basis"])] : []
      }
      let missing = [
        permission.from.isWritten ? nil : "who gave it ('from')",
        permission.date == nil ? "when ('date')" : nil,
        permission.reference.isWritten ? nil : "where it is written down ('reference')",
      ].compactMap(\.self)
      guard !missing.isEmpty else { return [] }
      return [
        Finding("the permission does not say \(missing.joined(separator: ", "))", at: ["rights", "permission"])
      ]
    })
}
