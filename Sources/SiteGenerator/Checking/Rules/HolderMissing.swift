import SiteModel

extension Rule {
  static let holderMissing = Rule(
    "R010", .error, .licence, "An article that is in copyright says who holds it",
    why: """
      Whoever wants to use the text further must know whom to ask, and a copyright line without a name is none. The
      outlet is the holder unless the article says otherwise.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(ii); Universal Copyright Convention, article III",
    hint: "write the holder, or take the empty 'holder:' out: then it is the outlet",
    failing: .republished("rights: {basis: license, license: CC-BY-4.0, holder: \"\"}"),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0, holder: Isla Renwick}"),
    check: .article { article in
      guard !article.rights.areNobodys, !article.rights.holder.isWritten else { return [] }
      return [Finding("who holds the copyright is not said", at: ["rights", "holder"])]
    })
}
