import SiteModel

extension Rule {
  static let noDerivativesEdited = Rule(
    "R020", .error, .licence, "What the licence says may not be changed is not changed",
    why: """
      A NoDerivatives licence lets anybody share the work, and nobody share a changed version of it. Format and
      typography are no changes; words, cuts and additions are. Only the holder can allow them.
      """,
    source: "CC BY-ND 4.0, section 2(a)(1)(B); in earlier versions section 3",
    hint: "drop 'mode: edited', or record a permission that covers it: rights.permission with scope: [edit]",
    failing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-ND-4.0
        mode: edited
        changes: [two paragraphs cut]
      """),
    passing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-ND-4.0
        mode: edited
        changes: [two paragraphs cut]
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: mail-7, scope: [web, edit]}
      """),
    check: .article { article in
      guard let license = article.license, !license.mayEdit, article.rights.mode == .edited,
        !article.isPermitted(.edit)
      else { return [] }
      return [
        Finding(
          "'\(license.id)' does not allow the edit declared on line {line}", at: ["rights", "license"],
          line: ["rights", "mode"])
      ]
    })
}
