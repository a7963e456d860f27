import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct PermissionExcludesUseTests {
  /// A scope, what was done to the text, and how many findings that makes.
  @Test(arguments: [
    ("[]", "verbatim", 0), ("[web]", "edited", 0), ("[Online]", "verbatim", 0), ("[print]", "verbatim", 1),
    ("[Germany]", "verbatim", 1), ("[translation]", "verbatim", 0), ("[translation]", "edited", 1),
    ("[web, excerpt]", "excerpt", 0), ("[print, excerpt]", "edited", 2), ("[all]", "edited", 0),
    ("[edit, web]", "edited", 0),
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
}
