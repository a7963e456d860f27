import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct EndTimelineTests {
  private func timeline(_ days: [String], asOf day: String = "2026-06-01") throws -> EndTimeline {
    let articles = try days.enumerated().map { number, day in
      var article = try ArticleSamples.article("a\(number)")
      article.expires = Timestamp(reading: day)
      return article
    }
    let moment = try #require(Timestamp(reading: day))
    return EndTimeline(
      Ledger(
        articles, settings: SiteSettings(), moment: day, asOf: moment.end(in: .utc) - 1, fidelity: [:], findings: [],
        waived: []))
  }

  private func shorts(_ timeline: EndTimeline) -> [String] {
    timeline.spans.filter { !$0.entries.isEmpty }.map { "\($0.name): \($0.entries.count)" }
  }

  @Test func isEmptyWhereNothingEnds() throws { #expect(try timeline([]).spans.isEmpty) }

  @Test func hasEveryMonthInBetween() throws {
    let timeline = try timeline(["2026-09-30", "2026-05-31", "2026-09-01", "2026-12-31"])
    #expect(shorts(timeline) == ["May 2026: 1", "September 2026: 2", "December 2026: 1"])
    #expect(timeline.spans.count == 8)
    #expect(timeline.spans.filter { timeline.isNow($0) }.map(\.name) == ["June 2026"])
    #expect(timeline.spans.filter { timeline.isOver($0) }.map(\.name) == ["May 2026"])
    #expect(
      timeline.spans.flatMap(\.entries).map { $0.end?.until } == [
        "2026-05-31", "2026-09-01", "2026-09-30", "2026-12-31",
      ])
  }

  /// What is far away stands in one column at its end.
  @Test func hasTwoEnds() throws {
    let timeline = try timeline(["2999-12-31", "1999-01-01", "2025-11-30", "2025-12-01", "2027-11-30", "2027-12-01"])
    #expect(
      shorts(timeline) == [
        "before December 2025: 2", "December 2025: 1", "November 2027: 1", "December 2027 and later: 2",
      ])
    #expect(timeline.spans.count == 26 && timeline.isFirstMonth(1) && !timeline.isFirstMonth(0))
  }
}
