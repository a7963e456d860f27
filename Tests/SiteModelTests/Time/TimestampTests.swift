import SiteModel
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-03-04", "2026-03-04"),
    ("2026-03-04T10:00:00Z", "2026-03-04T10:00:00Z"),
    ("2026-03-04T10:00:00+01:00", "2026-03-04T10:00:00+01:00"),
    ("2026-03-04 10:00", "2026-03-04T10:00:00Z"),
    ("2026-03-04 10:00:30 -0330", "2026-03-04T10:00:30-03:30"),
    ("2021-11-01T10:52:50+0100", "2021-11-01T10:52:50+01:00"),
    ("2017-11-03 03:01:00.000000", "2017-11-03T03:01:00Z"),
    ("2024-02-29", "2024-02-29"),
  ])
  func reads(_ text: String, _ printed: String) {
    #expect(Timestamp(reading: text)?.rfc3339(in: .utc) == printed)
  }

  @Test(arguments: [
    "", "2026", "2026-3-4", "2026-02-30", "2023-02-29", "0000-01-01", "2026-13-01", "2026-03-04T", "2026-03-04T25:00",
    "2026-03-04T10:60", "2026-03-04T10:00:00+15:00", "2026-03-04x", "04.03.2026", "March 4, 2026",
    "2026-03-04T10:00:00.Z",
  ])
  func refuses(_ text: String) {
    #expect(Timestamp(reading: text) == nil)
  }

  @Test func daysGoThereAndBack() {
    for days in stride(from: -719_162, through: 2_932_896, by: 3_331) {
      #expect(CivilDate(daysSinceEpoch: days)?.daysSinceEpoch == days)
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.daysSinceEpoch == 11_017)
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
  }

  /// In the night of 2026-03-29 the clocks of a zone go from 02:00 to 03:00; in that of 2026-10-25 from 03:00 to 02:00.
  @Test func followsTheClocksOfItsZone() throws {
    let zone = TimeZoneRules(
      name: "Test/Zone", offset: 3_600,
      transitions: [.init(instant: 1_774_746_000, offset: 7_200), .init(instant: 1_792_890_000, offset: 3_600)])
    func instant(_ text: String) throws -> Int { try #require(Timestamp(reading: text)).instant(in: zone) }
    #expect(try instant("2026-03-29 01:59:59") == 1_774_745_999)
    #expect(try instant("2026-03-29 03:00:00") == 1_774_746_000)
    #expect(try instant("2026-10-25 02:30:00") == 1_792_888_200)
    #expect(try instant("2026-10-25 03:00:00") == 1_792_893_600)
    #expect(try instant("2026-07-01") == 1_782_856_800)
    #expect(try #require(Timestamp(reading: "2026-03-29")).end(in: zone) - instant("2026-03-29") == 23 * 3_600)
  }
}
