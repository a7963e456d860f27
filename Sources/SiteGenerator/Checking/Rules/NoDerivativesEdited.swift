import SiteModel

extension Rule {
  static let noDerivativesEdited = Rule(
    "R020", .error, .licence, "What the licence says may not be changed is not changed",
    why: """
      A NoDerivatives licence lets anybody share the work, and nobody share a changed version of it. Format and
      typography are no changes; words, cuts and additions are. Only the holder can allow them: in a letter, or in the
      outlet's terms. Whether terms cover an edit can be told where the original is kept; an edit that is only declared
      needs the letter.
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
      guard let license = article.license, !license.mayEdit, article.article.original == nil,
        !article.isPermitted(.edit)
      else { return [] }
      guard article.rights.mode == .edited else {
        return headline(under: license, article) + toldChanges(under: license, article)
      }
      return [
        Finding(
          "'\(license.id)' does not allow the edit declared on line {line}", at: ["rights", "license"],
          line: ["rights", "mode"])
      ]
    },
    .text { article, report in
      // A declared edit of which only the digest is known was found already.
      guard article.article.original != nil || article.rights.mode != .edited else { return [] }
      let verdict = report.licenceVerdict(on: article.article, isPermitted: article.isPermitted(.edit))
      guard verdict.answer == .forbids else { return [] }
      return [
        Finding(
          verdict.text, at: ["rights", "license"],
          hint: "restore the text ('sitegen diff' shows what differs), or record a permission that covers it: "
            + "rights.permission with scope: [edit]")
      ]
    })

  /// Changes that are told of a text that is said to be as it was. That of the headline is found by itself.
  private static func toldChanges(under license: License, _ article: ArticleCase) -> [Finding] {
    let isHeadline = article.rights.changes.count == 1 && article.article.changedHeadline(from: nil) != nil
    guard article.rights.mode == .verbatim, article.tellsChanges, !isHeadline else { return [] }
    return [
      Finding(
        "'\(license.id)' does not allow the changes told on line {line}", at: ["rights", "license"],
        line: ["rights", "changes"],
        hint:
          "take them back, or record a permission that covers them: rights.permission with scope: [edit]; of what is "
          + "form alone nothing need be told")
    ]
  }

  /// Another headline than 'source.title', where nothing is kept of the original with which it could be compared.
  private static func headline(under license: License, _ article: ArticleCase) -> [Finding] {
    guard !article.article.keepsOriginal, article.outlet?.outlet.edits.allowsHeadline != true,
      let headlines = article.article.changedHeadline(from: nil)
    else { return [] }
    return [
      Finding(
        "\(license.shortName) does not allow another headline than '\(headlines.original)'", at: ["title"],
        hint:
          "use the original's headline, or record a permission that covers it: rights.permission with scope: [edit]",
        notes: [("the original's headline is here", ["source", "title"])])
    ]
  }
}
