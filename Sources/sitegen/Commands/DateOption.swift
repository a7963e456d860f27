import ArgumentParser
import SiteModel

/// A day or a moment on the command line.
enum DateOption {
  static func read(_ text: String) throws -> Timestamp {
    guard let timestamp = Timestamp(reading: text) else {
      throw ValidationError("'\(text)' is not a date such as 2026-03-04 or 2026-03-04T09:30:00Z.")
    }
    return timestamp
  }
}

/// A length of time on the command line: `48h`, `30d`, `2w`, `6mo`, `1y`, or as outlets write it: `P30D`.
enum DurationOption {
  static func read(_ text: String) throws -> CalendarDuration {
    let upper = text.uppercased()
    if let duration = CalendarDuration(reading: upper)
      ?? CalendarDuration(reading: (upper.utf8.last == 0x48 ? "PT" : "P") + upper) ?? months(upper)
    {
      return duration
    }
    if upper.utf8.last == 0x4D, Int(upper.dropLast()) != nil {
      throw ValidationError("'\(text)' may be months or minutes: write \(upper.dropLast())mo for months.")
    }
    throw ValidationError("'\(text)' is not a length of time such as 48h, 30d, 2w, 6mo or 1y.")
  }

  /// `6MO`, `1Y`: up to three digits.
  private static func months(_ text: String) -> CalendarDuration? {
    for (unit, months) in [("MO", 1), ("Y", 12)] where text.hasSuffix(unit) {
      let digits = text.utf8.dropLast(unit.utf8.count)
      guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(String(decoding: digits, as: UTF8.self)).map { .months($0 * months) }
    }
    return nil
  }
}
