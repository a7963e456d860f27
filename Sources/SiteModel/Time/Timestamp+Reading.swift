extension Timestamp {
  /// Reads `YYYY-MM-DD`, RFC 3339 (`2026-03-04T10:00:00Z`, `…+01:00`) and the form with spaces that newsrooms type
  /// (`2026-03-04 10:00`, `2026-03-04 10:00:00 +0100`); anything else is `nil` (SECURITY.md S11).
  public init?(reading text: String) {
    var bytes = ByteReader(Array(text.utf8))
    guard let year = bytes.number(digits: 4), bytes.take("-"), let month = bytes.number(digits: 2), bytes.take("-"),
      let day = bytes.number(digits: 2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if bytes.isAtEnd {
      self.init(date)
      return
    }
    guard bytes.take("T") || bytes.take("t") || bytes.take(" "), let seconds = bytes.timeOfDay() else { return nil }
    if bytes.isAtEnd {
      self.init(date, clock: Clock(seconds: seconds, offset: nil))
      return
    }
    guard let offset = bytes.offset(), bytes.isAtEnd else { return nil }
    self.init(date, clock: Clock(seconds: seconds, offset: offset))
  }
}

extension TimeZoneRules {
  /// Reads `UTC`, `Z`, `+02:00` or `-0330`.
  public init?(readingOffset text: String) {
    if text == "UTC" || text == "GMT" {
      self = .utc
      return
    }
    var bytes = ByteReader(Array(text.utf8))
    guard let offset = bytes.offset(), bytes.isAtEnd else { return nil }
    self.init(name: text, offset: offset)
  }
}

/// Steps through the bytes of a short text.
private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == expected.value else { return false }
    position += 1
    return true
  }

  /// Exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += digits
    return value
  }

  /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`, in seconds; a leap second counts as the second before it.
  mutating func timeOfDay() -> Int? {
    guard let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2), minute < 60 else {
      return nil
    }
    guard take(":") else { return hour * 3600 + minute * 60 }
    guard let second = number(digits: 2), second <= 60 else { return nil }
    if take(".") {
      guard number(digits: 1) != nil else { return nil }
      while number(digits: 1) != nil {}
    }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// `Z`, `+01:00`, `+0100` or `+01`, with or without a space before it, in seconds east of UTC.
  mutating func offset() -> Int? {
    _ = take(" ")
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = number(digits: 2), hours <= 14 else { return nil }
    _ = take(":")
    let minutes = isAtEnd ? 0 : number(digits: 2)
    guard let minutes, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
