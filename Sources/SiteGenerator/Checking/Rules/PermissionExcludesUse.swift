import SiteModel

extension Rule {
  static let permissionExcludesUse = Rule(
    "R033", .error, .permission, "A permission covers the web, and what was done to the text",
    why: """
      A permission for print is none for the web, and one to translate is none to cut. Its scope is a list of words: of
      media and places (web, print), of uses (verbatim, edit, translation, excerpt, commercial). One that names no use
      allows the one that was asked for.
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
      if use != .verbatim, !permission.allows(use) {
        findings.append(
          Finding(
            "the permission does not cover '\(use.rawValue)', the use declared on line {line}",
            at: ["rights", "permission", "scope"], line: ["rights", "mode"]))
      }
      return findings
    })

  /// A word that somebody may have meant: another one is taken for a medium or a place.
  private static func likelyWord(in permission: Permission) -> String? {
    let known = Permission.knownScopes
    return permission.scope.lazy.filter { !known.contains($0.lowercased()) }
      .compactMap { Typos.likelyWord(for: $0, among: known) }.first.map { "did you mean '\($0)'?" }
  }
}
