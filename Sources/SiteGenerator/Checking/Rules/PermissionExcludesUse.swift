import SiteModel

extension Rule {
  static let permissionExcludesUse = Rule(
    "R033", .error, .permission, "A permission covers the web, and what was done to the text",
    why: """
      A permission for print is none for the web, and one to translate is none to cut. Its scope is a list of words: of
      media and places (web, print), of uses (verbatim, edit, translation, excerpt, commercial). One that names no use
      allows the one that was asked for; one for an excerpt or a translation alone is none for the whole text as it is.
      """,
    source: "the permission itself (rights.permission.scope)",
    hint: "ask for this use and record the answer, or correct 'scope:'",
    failing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7, scope: [print]}
      """),
    passing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: letter 7, scope: [print, web]}
      """),
    check: .article { article in
      guard article.rights.basis == .permission, let permission = article.rights.permission else { return [] }
      var findings: [Finding] = []
      if !permission.allowsWeb {
        findings.append(
          Finding(
            "the permission does not cover the web", at: ["rights", "permission", "scope"],
            hint: likelyWord(in: permission)))
      }
      let use = PermittedUse(article.rights.mode)
      if use == .verbatim {
        if let finding = wholeText(under: permission) { findings.append(finding) }
      } else if !permission.allows(use) {
        findings.append(
          Finding(
            "the permission does not cover '\(use.rawValue)', the use declared on line {line}",
            at: ["rights", "permission", "scope"], line: ["rights", "mode"]))
      }
      return findings
    })

  /// The whole text as it is, where the permission is for a part of it, or for the text in another language. Whoever may
  /// change a text may also leave it as it was.
  private static func wholeText(under permission: Permission) -> Finding? {
    let less = [PermittedUse.excerpt, .translation].filter { permission.names($0) }
    guard !less.isEmpty, !permission.names(.verbatim), !permission.names(.edit) else { return nil }
    let words = less.map { "'\($0.rawValue)'" }.joined(separator: " and ")
    return Finding(
      "the permission is for \(words), and the whole text is shown as it is", at: ["rights", "permission", "scope"],
      hint: "if it is for the whole text too, say so: scope: [web, verbatim]; else say what was done under 'mode:'",
      notes: [("a text without 'mode:' is 'verbatim'", ["rights", "mode"])])
  }

  /// A word that somebody may have meant: another one is taken for a medium or a place.
  private static func likelyWord(in permission: Permission) -> String? {
    let known = Permission.knownScopes
    return permission.scope.lazy.filter { !known.contains($0.lowercased()) }
      .compactMap { Typos.likelyWord(for: $0, among: known) }.first.map { "did you mean '\($0)'?" }
  }
}
