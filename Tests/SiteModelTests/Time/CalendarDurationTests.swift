import SiteModel
import Testing

@Suite struct CalendarDurationTests {
  @Test(arguments: [
    ("P2D", CalendarDuration.days(2)), ("P1W", .days(7)), ("PT24H", .hours(24)), ("P00090D", .days(90)),
  ])
  func reads(_ text: String, _ duration: CalendarDuration) { #expect(CalendarDuration(reading: text) == duration) }

  @Test(arguments: ["", "P", "PT", "PD", "2D", "P2", "P2M", "P2H", "PT2D", "P-2D", "P123456D", "P2DT1H", "p2d"])
  func refuses(_ text: String) { #expect(CalendarDuration(reading: text) == nil) }

  @Test(arguments: ["P2D", "P1W", "P99999D", "P99999W", "PT24H", "PT99999H"]) func isReadAsItIsWritten(_ text: String)
    throws
  {
    let duration = try #require(CalendarDuration(reading: text))
    #expect(CalendarDuration(reading: duration.iso8601) == duration)
  }

  /// A day later the clocks show the same time; 24 hours later they show another where they were changed.
  @Test(arguments: [
    (CalendarDuration.days(1), "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"),
    (.hours(24), "2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00"),
    (.days(1), "2026-10-24T12:00:00+02:00", "2026-10-25T12:00:00+01:00"),
    (.hours(24), "2026-10-24T12:00:00+02:00", "2026-10-25T11:00:00+01:00"),
    (.days(1), "2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00"),
    (.days(90), "2026-03-01T00:00:00+01:00", "2026-05-30T00:00:00+02:00"),
    (.days(-1), "2026-03-29T12:00:00+02:00", "2026-03-28T12:00:00+01:00"),
    (.months(1), "2026-01-31T12:00:00+01:00", "2026-02-28T12:00:00+01:00"),
    (.months(6), "2026-01-15T12:00:00+01:00", "2026-07-15T12:00:00+02:00"),
    (.months(12), "2024-02-29T12:00:00+01:00", "2025-02-28T12:00:00+01:00"),
    (.months(-3), "2026-01-31T12:00:00+01:00", "2025-10-31T12:00:00+01:00"),
  ])
  func countsAcrossChanges(_ duration: CalendarDuration, _ from: String, _ to: String) {
    #expect(Zones.berlin.instant(duration, after: Zones.instant(from)) == Zones.instant(to))
  }

  @Test func knowsTheDayOfAPlace() {
    let moment = Zones.instant("2026-03-08T03:59:59Z")
    #expect(Zones.newYork.day(at: moment)?.iso8601 == "2026-03-07")
    #expect(TimeZoneRules.utc.day(at: moment)?.iso8601 == "2026-03-08")
    #expect(TimeZoneRules.utc.day(at: -1)?.iso8601 == "1969-12-31")
    #expect(TimeZoneRules.utc.day(at: -86_400)?.iso8601 == "1969-12-31")
    #expect(TimeZoneRules.utc.day(at: .max / 2) == nil)
  }
}
