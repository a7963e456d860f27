import SiteModel

extension Property {
  /// A time that is read is printed and read as the same moment; so are days, zones and lengths of time, and all of them are of the
  /// years that there are (SECURITY.md S11).
  static let times = Property("times", cases: 20_000) { input in
    let text = input.text
    if let time = Timestamp(reading: text), let fault = fault(of: time) { return fault }
    if let zone = TimeZoneRules(readingOffset: text), abs(zone.offset(at: 0)) >= 15 * 3_600 {
      return "the zone \(text)"
    }
    guard let duration = CalendarDuration(reading: text) else { return nil }
    for start in [0, -62_135_596_800, 253_402_300_799] where TimeZoneRules.utc.instant(duration, after: start) < start {
      return "\(text) leads back"
    }
    return nil
  }

  private static func fault(of time: Timestamp) -> String? {
    guard CivilDate(daysSinceEpoch: time.date.daysSinceEpoch) == time.date else { return "the day \(time.date)" }
    for printed in [time.rfc3339(in: .utc), time.rfc3339DateTime(in: .utc)] {
      guard let again = Timestamp(reading: printed), again.instant(in: .utc) == time.instant(in: .utc) else {
        return "\(time) is printed as \(printed)"
      }
    }
    guard time.end(in: .utc) > time.instant(in: .utc) else { return "\(time) ends before it begins" }
    let fixed = time.fixed(in: .utc)
    if fixed.instant(in: .utc) != time.instant(in: .utc) { return "\(time) is fixed as \(fixed)" }
    return time.rfc822(in: .utc).utf8.count >= 29 ? nil : "\(time) is printed as \(time.rfc822(in: .utc))"
  }
}
