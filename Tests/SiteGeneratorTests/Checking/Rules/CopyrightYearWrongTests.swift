import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct CopyrightYearWrongTests {
  /// What the site publishes next year is of next year, and of no later one.
  @Test(arguments: [
    ("date: 2027-01-05", false), ("date: 2027-01-05\nrights: {basis: own, year: 2027}", false),
    ("date: 2027-01-05\nrights: {basis: own, year: 2028}", true), ("date: 2026-03-06\nrights: {year: 2027}", true),
  ]) func allowsTheYearOfThePublication(_ lines: String, _ isBroken: Bool) async throws {
    let diagnostics = try await RuleSites.diagnostics(RuleExample("title: Our year\n" + lines))
    #expect(diagnostics.contains { $0.id == "R011" } == isBroken)
  }

  /// A republication that waits does not make its original younger.
  @Test func knowsTheYearOfTheOriginal() async throws {
    let diagnostics = try await RuleSites.diagnostics(
      RuleExample(
        """
        title: T
        date: 2027-01-05
        authors: [A]
        source: {outlet: post, url: "https://post.example.org/t", date: 2026-03-04}
        rights: {basis: license, license: CC-BY-4.0, year: 2027}
        """))
    #expect(diagnostics.contains { $0.id == "R011" && $0.severity == .error })
  }
}
