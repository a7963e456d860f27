import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct PermissionExcludesUseTests {
  /// A scope, what was done to the text, and how many findings that makes.
  @Test(arguments: [
    ("[]", "verbatim", 0), ("[web]", "edited", 0), ("[Online]", "verbatim", 0), ("[print]", "verbatim", 1),
    ("[Germany]", "verbatim", 1), ("[translation]", "verbatim", 1), ("[translation]", "edited", 1),
    ("[web, excerpt]", "excerpt", 0), ("[print, excerpt]", "edited", 2), ("[all]", "edited", 0),
    ("[edit, web]", "edited", 0), ("[excerpt]", "verbatim", 1), ("[web, excerpt]", "verbatim", 1),
    ("[print, excerpt]", "verbatim", 2), ("[excerpt, verbatim]", "verbatim", 0), ("[excerpt, edit]", "verbatim", 0),
    ("[excerpt, everything]", "verbatim", 0), ("[commercial]", "verbatim", 0), ("[verbatim]", "edited", 1),
  ]) func reads(_ scope: String, _ mode: String, _ count: Int) async throws {
    let diagnostics = try await RuleSites.diagnostics(
      .republished(
        """
        rights:
          basis: permission
          mode: \(mode)
          permission: {from: A, date: 2026-03-05, reference: b, scope: \(scope)}
        """))
    #expect(diagnostics.map(\.id) == [String](repeating: "R033", count: count))
  }

  /// A word that is not known is a medium or a place; one that is nearly known is hinted.
  @Test func hintsTheLikelyWord() async throws {
    let rights = "rights: {basis: permission, permission: {from: A, date: 2026-03-04, reference: b, scope: ["
    func hints(_ scope: String) async throws -> [String?] {
      try await RuleSites.diagnostics(.republished(rights + scope + "]}}")).filter { $0.id == "R033" }.map(\.hint)
    }
    #expect(try await hints("onlin") == ["did you mean 'online'?"])
    #expect(try await hints("print").first??.contains("did you mean") == false)
    #expect(try await hints("web, prnt").isEmpty)
  }

  /// One that is for a part says what it is for, where the scope stands.
  @Test func aPartIsNotTheWhole() async throws {
    let found = try await RuleSites.found(
      "rights:\n  basis: permission\n  permission: {from: A, date: 2026-03-05, reference: b, scope: [web, excerpt]}")
    #expect(found.inShort == ["R033 error 8: scope"])
    #expect(found.first?.text == "the permission is for 'excerpt', and the whole text is shown as it is")
    #expect(found.first?.hint?.contains("scope: [web, verbatim]") == true)
    #expect(found.first?.layer == .permission)
  }
}
