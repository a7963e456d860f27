import SiteModel
import Testing

@testable import SiteGenerator

/// What was lent for a time is gone after it (R039). What lifts the limit is tested with the terms of time.
@Suite struct RemovalDueTests {
  private func found(
    _ date: String, _ terms: String = "removeAfter: P90D", more: String = "", asOf: Int = RuleSites.noon
  )
    async throws -> [Diagnostic]
  {
    try await RuleSites.found(
      "date: \(date)\nsource: {outlet: post, url: \"https://post.example.org/1\", date: 2026-01-01}\n\(more)",
      outlet: "time: {\(terms)}", asOf: asOf)
  }

  /// Counted from the day on which this site published it. Ninety days after 2026-03-03 is the first of June.
  @Test(arguments: [
    ("2026-03-04", false), ("2026-03-03", true), ("2026-03-03T12:00:01Z", false), ("2026-03-03T12:00:00Z", true),
  ])
  func theDayOfTheRepublicationCounts(_ date: String, _ isOver: Bool) async throws {
    let found = try await found(date)
    #expect(found.inShort == (isOver ? ["R039 warning 5: \(date)"] : []))
    #expect(found.allSatisfy { $0.text.hasPrefix("The Post lends its articles for a time") && $0.layer == .outlet })
    #expect(found.allSatisfy { $0.notes.map { $0.span?.line } == [6] })
  }

  /// In the zone of the outlet that lends it.
  @Test(arguments: [("+00:00", true), ("-12:30", false)]) func theOutletsDays(_ zone: String, _ isOver: Bool)
    async throws
  {
    let found = try await found("2026-03-03", "removeAfter: P90D, zone: \"\(zone)\"")
    #expect(found.ids == (isOver ? ["R039"] : []))
  }

  /// The article's own end, where it comes first, is what ends it.
  @Test func theEarlierEndCounts() async throws {
    #expect(try await found("2026-03-03", more: "expires: 2026-04-01").isEmpty)
    #expect(try await found("2026-03-03", more: "expires: 2026-07-01").ids == ["R039"])
  }

  /// A page that says where the text was may stay, and the rule is the same.
  @Test(arguments: ["remove", "stub"]) func whateverStays(_ action: String) async throws {
    let found = try await found("2026-03-03", more: "onExpiry: \(action)")
    #expect(found.ids == ["R039"])
    #expect(!found.hasErrors)
  }
}
