import SiteModel
import Testing

@testable import SiteGenerator

/// Nothing is republished before it was published (R008).
@Suite struct RepublishedBeforeOriginalTests {
  private func found(_ date: String, original: String, hops: String = "") async throws -> [Diagnostic] {
    try await RuleSites.found(
      "date: \(date)\nsource: {outlet: post, url: \"https://post.example.org/1\", date: \(original)}\nvia: [\(hops)]")
  }

  @Test(arguments: [
    ("2026-03-04", "2026-03-04", false), ("2026-03-03", "2026-03-04", true), ("2025-12-31", "2026-01-01", true),
    ("2026-03-04T10:00:00Z", "2026-03-04", false), ("2026-03-04T10:00:00Z", "2026-03-04T10:00:00Z", false),
    ("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z", true), ("2026-03-04", "2026-03-04T23:59:59Z", false),
    ("2026-03-04T23:30:00+01:00", "2026-03-04T22:45:00Z", true),
  ]) func theSameDayIsNotBefore(_ date: String, _ original: String, _ isBefore: Bool) async throws {
    let found = try await found(date, original: original)
    #expect(found.inShort == (isBefore ? ["R008 error 5: \(date)"] : []))
    #expect(found.allSatisfy { $0.text.hasSuffix("which is of \(original.prefix(10))") })
    #expect(found.allSatisfy { $0.notes.map { $0.span?.line } == [6] })
  }

  private static let digest = "{outlet: digest, url: \"https://digest.example.org/1\", date: "

  /// Nor before those through whom it came, nor they before their own source.
  @Test(
    arguments: [
      ("2026-03-05", []), ("2026-03-04", []), ("2026-03-06", []), ("2026-03-07", ["R008 error 5: 2026-03-06"]),
      ("2026-03-03", ["R008 error 7: 2026-03-03"]),
    ] as [(String, [String])]) func aChainIsInTheOrderOfTime(_ hop: String, _ expected: [String]) async throws
  {
    let found = try await found("2026-03-06", original: "2026-03-04", hops: Self.digest + hop + "}")
    #expect(found.inShort == expected)
    #expect(found.allSatisfy { $0.text.contains("The Digest") })
  }

  /// A hop of which the day alone is known does not hide the hour of the original.
  @Test func aDayHidesNoHour() async throws {
    let found = try await found(
      "2026-03-05T10:00:00Z", original: "2026-03-05T20:00:00Z", hops: Self.digest + "2026-03-05}")
    #expect(found.ids == ["R008"])
  }

  /// A hop without a day does not part those around it.
  @Test func aHopWithoutADayIsPassedOver() async throws {
    let hop = "{outlet: digest, url: \"https://digest.example.org/1\"}"
    #expect(try await found("2026-03-03", original: "2026-03-04", hops: hop).ids == ["R008"])
  }

  /// Where the original has no day, there is nothing to compare with.
  @Test func onlyDaysThatAreKnownAreCompared() async throws {
    let found = try await RuleSites.found(
      """
      source: {outlet: post, url: "https://post.example.org/1"}
      rights: {basis: license, license: CC-BY-4.0, year: 2026}
      """)
    #expect(found.ids == ["R007"])
  }
}
