import SiteModel
import Testing

@testable import SiteGenerator

/// Outlets come first with their own stories (R049).
@Suite struct RepublishedTooEarlyTests {
  private func found(_ original: String, _ terms: String, asOf: Int = RuleSites.noon) async throws -> [Diagnostic] {
    try await RuleSites.found(
      "date: 2026-06-01\nsource: {outlet: post, url: \"https://post.example.org/1\", date: \(original)}",
      outlet: "time: {\(terms)}", asOf: asOf)
  }

  /// Two days after a day begin with the third; the next day begins where the outlet is. It is noon of June the first.
  @Test(
    arguments: [
      ("2026-05-30", "minDelay: P2D", nil), ("2026-05-31", "minDelay: P2D", "2026-06-02"),
      ("2026-05-30T12:00:00Z", "minDelay: PT48H", nil), ("2026-05-30T12:00:01Z", "minDelay: PT48H", "2026-06-01"),
      ("2026-05-31", "nextCalendarDay: true", nil), ("2026-06-01", "nextCalendarDay: true", "2026-06-02"),
      ("2026-06-01T11:00:00Z", "nextCalendarDay: true", "2026-06-02"),
      ("2026-06-01T11:00:00Z", "nextCalendarDay: true, zone: \"+12:30\"", nil),
      ("2026-06-01", "nextCalendarDay: false", nil),
    ] as [(String, String, String?)]) func waits(_ original: String, _ terms: String, _ until: String?) async throws
  {
    let found = try await found(original, terms)
    #expect(found.inShort == (until == nil ? [] : ["R049 information 6: \(original)"]))
    #expect(found.allSatisfy { $0.layer == .outlet })
    if let until {
      #expect(
        found.first?.text == "the article is withheld until \(until): The Post wants its own readers to come first")
    }
  }

  /// A minute before midnight, and at midnight.
  @Test func theNextDayBeginsAtMidnight() async throws {
    let midnight = RuleSites.noon + 43_200
    #expect(try await found("2026-06-01", "nextCalendarDay: true", asOf: midnight - 1).ids == ["R049"])
    #expect(try await found("2026-06-01", "nextCalendarDay: true", asOf: midnight).isEmpty)
  }

  /// Of an embargo and a delay the later is named.
  @Test func theLaterHoldIsNamed() async throws {
    let lines =
      "date: 2026-06-01\nsource: {outlet: post, url: \"https://post.example.org/1\", date: 2026-06-01}\nembargo: "
    let terms = "time: {minDelay: P2D}"
    #expect(try await RuleSites.found(lines + "2026-06-02", outlet: terms).ids == ["R049"])
    #expect(try await RuleSites.found(lines + "2026-06-04", outlet: terms).ids == ["R032"])
  }
}
