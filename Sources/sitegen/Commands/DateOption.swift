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

/// A length of time on the command line: `30d`, `2w`, `48h`, or as outlets write it: `P30D`.
enum DurationOption {
  static func read(_ text: String) throws -> CalendarDuration {
    let upper = text.uppercased()
    guard
      let duration = CalendarDuration(reading: upper)
        ?? CalendarDuration(reading: (upper.utf8.last == 0x48 ? "PT" : "P") + upper)
    else { throw ValidationError("'\(text)' is not a length of time such as 30d, 2w or 48h.") }
    return duration
  }
}
