/// A length of time: days of the calendar or hours of the clock, as outlets state it; months, as people look ahead.
public enum CalendarDuration: Sendable, Hashable {
  /// After so many days the clocks show the same time, also where they were changed in between.
  case days(Int)
  /// So many times 3,600 seconds.
  case hours(Int)
  /// After so many months the day has the same number, or is the last of a shorter month.
  case months(Int)

  /// Reads `P2D`, `P1W` and `PT24H` (ISO 8601).
  public init?(reading text: String) {
    let bytes = Array(text.utf8)
    let isOfClock = bytes.starts(with: [0x50, 0x54])
    let digits = bytes.dropFirst(isOfClock ? 2 : 1).dropLast()
    guard bytes.first == 0x50, (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    switch (isOfClock, bytes.last) {
    case (true, 0x48): self = .hours(number)
    case (false, 0x44): self = .days(number)
    case (false, 0x57): self = .days(number * 7)
    default: return nil
    }
  }

  /// As ISO 8601 writes it: `P2D`, `PT24H`; and `P3M`, which nothing reads.
  public var iso8601: String {
    switch self {
    // More than five digits are not read, and only weeks make so many days.
    case .days(let days): days > 99_999 ? "P\(days / 7)W" : "P\(days)D"
    case .hours(let hours): "PT\(hours)H"
    case .months(let months): "P\(months)M"
    }
  }
}

extension TimeZoneRules {
  /// The moment at which the clocks of the place show `local` (seconds since 1970-01-01T00:00:00 on those clocks).
  public func instant(atLocal local: Int) -> Int { local - offset(atLocal: local) }

  /// What the clocks of the place show at a moment, in the same seconds.
  public func local(at instant: Int) -> Int { instant + offset(at: instant) }

  /// The day that the place has at a moment; `nil` outside the years 1 to 9999.
  public func day(at instant: Int) -> CivilDate? {
    let local = local(at: instant)
    return CivilDate(daysSinceEpoch: (local - ((local % 86_400) + 86_400) % 86_400) / 86_400)
  }

  /// The moment that is so long after another, as the clocks and calendars of the place count.
  public func instant(_ duration: CalendarDuration, after instant: Int) -> Int {
    switch duration {
    case .hours(let hours): instant + hours * 3_600
    case .days(let days): self.instant(atLocal: local(at: instant) + days * 86_400)
    case .months(let months):
      self.instant(atLocal: local(at: instant) + 86_400 * (day(at: instant)?.daysUntil(months: months) ?? months * 30))
    }
  }
}

extension Timestamp {
  /// The same with the offset that it has in a zone, so that another zone reads it as the same moment. A day stays a
  /// day.
  public func fixed(in zone: TimeZoneRules) -> Timestamp {
    clock.map { Timestamp(date, clock: Clock(seconds: $0.seconds, offset: offset(in: zone))) } ?? self
  }
}
