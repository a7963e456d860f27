import SiteModel

extension Rule {
  static let shareAlikeBroken = Rule(
    "R024", .error, .licence, "A changed version carries on the licence of the original",
    why: """
      ShareAlike gives a text on condition that whatever is made of it is given on in the same way. A later version of
      the same licence will do, but for 1.0, which knows only itself. What was non-commercial stays so.
      """,
    source: "CC BY-SA 4.0, section 3(b)(1); CC BY-SA 3.0, section 4(b); CC BY-SA 1.0, section 4(b)",
    hint: "leave 'versionLicense:' out: the version is then under the original's licence",
    failing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-SA-3.0
        versionLicense: CC-BY-4.0
        mode: edited
        changes: [two paragraphs cut]
      """),
    passing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-SA-3.0
        versionLicense: CC-BY-SA-4.0
        mode: edited
        changes: [two paragraphs cut]
      """),
    check: .article { article in
      guard let license = article.license, let ours = article.rights.versionLicense, article.isAdapted,
        !license.allowsVersion(under: ours), !article.isPermitted(.edit)
      else { return [] }
      let demand =
        license.mustShareAlike
        ? "what is made of it must be under the same licence"
        : license.mustCredit && !ours.mustCredit
          ? "whoever uses what is made of it must still name its author" : "what is made of it stays non-commercial"
      return [
        Finding(
          "'\(license.id)' does not allow a version under '\(ours.id)': \(demand)", at: ["rights", "versionLicense"],
          notes: [("the original's licence is named here", ["rights", "license"])])
      ]
    })
}
