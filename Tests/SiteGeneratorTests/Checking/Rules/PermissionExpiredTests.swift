import SiteModel
import Testing

@testable import SiteGenerator

/// What was given until a day is not used after it (R031).
@Suite struct PermissionExpiredTests {
  private func found(_ until: String, basis: String = "permission", more: String = "", asOf: Int = RuleSites.noon)
    async throws -> [Diagnostic]
  {
    try await RuleSites.found(
      """
      rights:
        basis: \(basis)
        permission:
          from: A
          date: 2026-03-05
          reference: b
          until: \(until)
      \(more)
      """, asOf: asOf)
  }

  /// A day is over at its end, a moment when it is there.
  @Test(arguments: [
    ("2026-06-01", false), ("2026-05-31", true), ("2026-06-01T12:00:00Z", false), ("2026-06-01T11:59:59Z", true),
    ("2026-06-01T13:30:00+02:00", true),
  ]) func aDayIsOverAtItsEnd(_ until: String, _ isOver: Bool) async throws {
    let found = try await found(until)
    #expect(found.inShort == (isOver ? ["R031 warning 12: \(until)"] : []))
    #expect(found.allSatisfy { $0.text == "the permission ended on \(until.prefix(10)), and the article is left out" })
    #expect(found.allSatisfy { $0.layer == .permission })
  }

  /// Beside a licence it ends the article as well: it was recorded because the licence alone does not cover the use.
  @Test func besideALicenceAsWell() async throws {
    #expect(try await found("2026-05-31", basis: "license\n  license: CC-BY-4.0").ids == ["R031"])
  }

  /// An article whose own end came first is not asked for a permission any more.
  @Test(arguments: [("2026-04-30", []), ("2026-05-31", []), ("2026-06-30", ["R031"])] as [(String, [String])])
  func theEarlierEndCounts(_ expires: String, _ expected: [String]) async throws {
    #expect(try await found("2026-05-31", more: "expires: \(expires)").ids == expected)
  }

  /// It is left out of the build, and the build goes on; nobody can waive that it is over.
  @Test func theBuildGoesOnWithoutIt() async throws {
    let report = try await RuleSites.report(
      RuleSites.article(
        "rights: {basis: permission, permission: {from: A, date: 2026-03-05, reference: b, until: 2026-05-31}}"))
    #expect(!report.diagnostics.hasErrors)
    let waiver = "waive: [{rule: R031, because: they are slow, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await found("2026-05-31", more: waiver).ids.contains("R031"))
  }

  /// What is over breaks no other rule.
  @Test func nothingElseIsAskedOfIt() async throws {
    #expect(try await found("2026-05-31", more: "updated: 2062-01-01").ids == ["R031"])
  }
}
