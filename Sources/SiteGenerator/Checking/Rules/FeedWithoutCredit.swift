import SiteModel

extension Rule {
  static let feedWithoutCredit = Rule(
    "O107", .error, .licence, "In feeds each republished article says whose it is",
    why: """
      A feed is read where no page is: what is not in the item is not seen. So an item has the link to the original, and
      a copyright line or a licence, or there is no feed.
      """,
    source: "CC BY 4.0, section 3(a)(1); RFC 4287, section 4.2.10",
    hint: "leave 'notice:' out: the copyright line is then made of holder and year",
    failing: .republished(
      """
      rights:
        basis: permission
        notice: ""
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7}
      """),
    passing: .republished(
      """
      rights:
        basis: permission
        notice: "© 2026 The Post"
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7}
      """),
    check: .output)
}
