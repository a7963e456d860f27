import SiteModel
import Testing

/// Dates as RSS has them.
@Suite struct TimestampRFC822Tests {
  @Test(arguments: [
    ("2026-03-04T10:00:00Z", "Wed, 04 Mar 2026 10:00:00 GMT"),
    ("2026-03-04", "Wed, 04 Mar 2026 00:00:00 GMT"),
    ("2026-12-31T23:59:59-03:30", "Thu, 31 Dec 2026 23:59:59 -0330"),
    ("2024-02-29T01:02:03+14:00", "Thu, 29 Feb 2024 01:02:03 +1400"),
    ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ("1969-12-31T00:00:00Z", "Wed, 31 Dec 1969 00:00:00 GMT"),
    ("0001-01-01", "Mon, 01 Jan 0001 00:00:00 GMT"),
    ("9999-12-31", "Fri, 31 Dec 9999 00:00:00 GMT"),
  ])
  func prints(_ text: String, _ printed: String) throws {
    #expect(try #require(Timestamp(reading: text)).rfc822(in: .utc) == printed)
  }

  @Test func takesTheOffsetOfItsZone() throws {
    let zone = TimeZoneRules(
      name: "Test/Zone", offset: 3_600, transitions: [.init(instant: 1_774_746_000, offset: 7_200)])
    let winter = try #require(Timestamp(reading: "2026-03-28 12:00"))
    let summer = try #require(Timestamp(reading: "2026-07-01"))
    #expect(winter.rfc822(in: zone) == "Sat, 28 Mar 2026 12:00:00 +0100")
    #expect(summer.rfc822(in: zone) == "Wed, 01 Jul 2026 00:00:00 +0200")
  }
}
