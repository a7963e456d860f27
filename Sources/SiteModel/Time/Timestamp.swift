/// When something happened, as precisely as it was written: a day, or a moment of it.
///
/// What was written is kept, so that what is printed is what was meant; a day is never turned into a midnight.
public struct Timestamp: Sendable, Hashable {
  /// A time of day.
  public struct Clock: Sendable, Hashable {
    /// Seconds since midnight, 0..<86400.
    public let seconds: Int
    /// Seconds east of UTC where an offset was written; `nil` means the site's own zone.
    public let offset: Int?

    /// A time of day.
    public init(seconds: Int, offset: Int?) {
      self.seconds = seconds
      self.offset = offset
    }
  }

  /// The day.
  public let date: CivilDate
  /// The time of day, where one was written.
  public let clock: Clock?

  /// A day, or a moment of it.
  public init(_ date: CivilDate, clock: Clock? = nil) {
    self.date = date
    self.clock = clock
  }

  /// The moment as seconds since 1970-01-01T00:00:00Z; a day begins at its midnight in `zone`.
  public func instant(in zone: TimeZoneRules) -> Int {
    let local = date.daysSinceEpoch * 86_400 + (clock?.seconds ?? 0)
    if let offset = clock?.offset { return local - offset }
    return local - zone.offset(atLocal: local)
  }

  /// The first moment after it: the next midnight for a day, the next second for a moment.
  public func end(in zone: TimeZoneRules) -> Int {
    guard clock == nil, let next = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 1) else {
      return instant(in: zone) + 1
    }
    return Timestamp(next).instant(in: zone)
  }

  /// As it is printed for machines: `2026-03-04`, or RFC 3339 with the offset that was written or that the zone has.
  public func rfc3339(in zone: TimeZoneRules) -> String {
    guard let clock else { return date.iso8601 }
    return date.iso8601 + "T" + Timestamp.time(clock.seconds) + Timestamp.offset(offset(in: zone))
  }

  /// RFC 3339 with a time, as feeds require it; a day is its midnight in `zone`.
  public func rfc3339DateTime(in zone: TimeZoneRules) -> String {
    date.iso8601 + "T" + Timestamp.time(clock?.seconds ?? 0) + Timestamp.offset(offset(in: zone))
  }

  /// Seconds east of UTC: the offset that was written, or that the zone has then.
  func offset(in zone: TimeZoneRules) -> Int {
    clock?.offset ?? zone.offset(atLocal: date.daysSinceEpoch * 86_400 + (clock?.seconds ?? 0))
  }

  private static func time(_ seconds: Int) -> String {
    "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2))"
  }

  private static func offset(_ seconds: Int) -> String {
    if seconds == 0 { return "Z" }
    let minutes = abs(seconds) / 60
    return "\(seconds < 0 ? "-" : "+")\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}
