extension Timestamp {
  /// As RSS prints it: `Wed, 04 Mar 2026 10:00:00 +0100` (RFC 822 with the years of RFC 1123); a day is its midnight in
  /// `zone`.
  public func rfc822(in zone: TimeZoneRules) -> String {
    let seconds = clock?.seconds ?? 0
    let offset = offset(in: zone)
    let minutes = abs(offset) / 60
    let zoneText =
      minutes == 0
      ? "GMT" : "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, to: 2))\(padded(minutes % 60, to: 2))"
    return "\(weekday), \(padded(date.day, to: 2)) \(month) \(padded(date.year, to: 4)) "
      + "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2)) \(zoneText)"
  }

  private var weekday: String {
    // 1970-01-01 was a Thursday. A number of whole weeks keeps the days before it from being negative.
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    return names[(date.daysSinceEpoch + 102_738 * 7) % 7]
  }

  private var month: String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names[date.month - 1]
  }
}
