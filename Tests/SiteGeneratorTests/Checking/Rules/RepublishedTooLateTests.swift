import SiteModel
import Testing

@testable import SiteGenerator

/// An article is young enough when this site publishes it (R038). What lifts the limit is tested with the terms of time.
@Suite struct RepublishedTooLateTests {
  private func found(_ date: String, _ original: String, _ terms: String = "maxAge: P90D", more: String = "")
    async throws -> [Diagnostic]
  {
    try await RuleSites.found(
      "date: \(date)\nsource: {outlet: post, url: \"https://post.example.org/1\", date: \(original)}\n\(more)",
      outlet: "time: {\(terms)}")
  }

  /// The last day of the ninety is in, the next is not: it is the day of the republication that counts, not today.
  @Test(arguments: [
    ("2026-04-01", "2026-01-01", false), ("2026-04-02", "2026-01-01", true), ("2026-01-01", "2026-01-01", false),
    ("2025-03-31", "2025-01-01", false), ("2026-05-31", "2026-05-30", false),
  ]) func aDayIsAllOfIt(_ date: String, _ original: String, _ isLate: Bool) async throws {
    let found = try await found(date, original)
    #expect(found.inShort == (isLate ? ["R038 warning 5: \(date)"] : []))
    #expect(found.allSatisfy { $0.text.hasPrefix("The Post lets articles be republished while they are young") })
    #expect(found.allSatisfy { $0.layer == .outlet && $0.notes.map { $0.span?.line } == [6] })
  }

  /// Hours and weeks count as well.
  @Test(arguments: [
    ("2026-03-05T10:00:00Z", "PT24H", false), ("2026-03-05T10:00:01Z", "PT24H", true), ("2026-03-11", "P1W", false),
    ("2026-03-12", "P1W", true),
  ]) func otherUnits(_ date: String, _ age: String, _ isLate: Bool) async throws {
    let original = age == "PT24H" ? "2026-03-04T10:00:00Z" : "2026-03-04"
    #expect(try await found(date, original, "maxAge: \(age)").ids == (isLate ? ["R038"] : []))
  }

  /// Where the day of the original is not known, that is what is said.
  @Test func withoutADayNothingIsCounted() async throws {
    let found = try await RuleSites.found(
      "source: {outlet: post, url: \"https://post.example.org/1\"}\nrights: {basis: license, license: CC-BY-4.0, year: 2026}",
      outlet: "time: {maxAge: P1D}")
    #expect(found.ids == ["R007"])
  }

  /// It is left out, and the build goes on; what else is wrong with it does not matter any more.
  @Test func isLeftOut() async throws {
    let found = try await found("2026-05-31", "2026-01-01", more: "updated: 2062-01-01")
    #expect(found.ids == ["R038"])
    #expect(!found.hasErrors)
  }
}
