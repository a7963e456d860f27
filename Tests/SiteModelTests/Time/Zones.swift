import SiteModel

/// Places whose clocks are changed, in 2026.
enum Zones {
  /// On 29 March from 2 to 3 o'clock, on 25 October from 3 to 2.
  static let berlin = TimeZoneRules(
    name: "Europe/Berlin", offset: 3_600,
    transitions: [
      .init(instant: Zones.instant("2026-03-29T01:00:00Z"), offset: 7_200),
      .init(instant: Zones.instant("2026-10-25T01:00:00Z"), offset: 3_600),
    ])
  /// On 8 March from 2 to 3 o'clock, on 1 November from 2 to 1.
  static let newYork = TimeZoneRules(
    name: "America/New_York", offset: -18_000,
    transitions: [
      .init(instant: Zones.instant("2026-03-08T07:00:00Z"), offset: -14_400),
      .init(instant: Zones.instant("2026-11-01T06:00:00Z"), offset: -18_000),
    ])

  /// Seconds since 1970 of a moment with an offset.
  static func instant(_ text: String) -> Int { Timestamp(reading: text)?.instant(in: .utc) ?? .min }
}
