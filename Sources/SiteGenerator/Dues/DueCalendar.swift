import SiteModel

/// What is due as a calendar (iCalendar, RFC 5545), which calendars subscribe to: an event keeps its id when its date
/// changes.
package struct DueCalendar {
  private var bytes: [UInt8] = []

  /// The calendar of a report.
  package static func bytes(_ report: DueReport) -> [UInt8] {
    var calendar = DueCalendar()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//sitegen//due//EN")
    let stamp = DueCalendar.moment(report.start)
    for item in report.items { calendar.add(item, stamp: stamp, site: report.site) }
    if report.items.isEmpty { calendar.addZone() }
    calendar.add("END", "VCALENDAR")
    return calendar.bytes
  }

  private mutating func add(_ item: DueItem, stamp: String, site: String) {
    add("BEGIN", "VEVENT")
    add("UID", DueCalendar.escaped(DueCalendar.id(of: item) + "@" + site))
    add("DTSTAMP", stamp)
    if item.moment == nil {
      add("DTSTART;VALUE=DATE", DueCalendar.digits(item.day.iso8601))
    } else {
      add("DTSTART", DueCalendar.moment(item.instant))
    }
    add("SUMMARY", DueCalendar.escaped("\(item.action.label): \(item.title)"))
    let outlet = item.outlet.map { "\n\($0)" } ?? ""
    add("DESCRIPTION", DueCalendar.escaped("\(item.task)\n\(item.file)\(outlet)"))
    add("CATEGORIES", item.action.rawValue.uppercased())
    // Nobody is busy because of it.
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  /// A calendar has at least one component (3.6): where nothing is due, the zone of its times.
  private mutating func addZone() {
    let lines = [
      ("BEGIN", "VTIMEZONE"), ("TZID", "UTC"), ("BEGIN", "STANDARD"), ("DTSTART", "19700101T000000"),
      ("TZOFFSETFROM", "+0000"), ("TZOFFSETTO", "+0000"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
    ]
    for (name, value) in lines { add(name, value) }
  }

  // MARK: Lines and values

  /// A line of no more than 75 bytes; what is longer goes on behind a line break and a blank, never within a letter
  /// (3.1).
  private mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if length + letter.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += letter
      length += letter.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// A text (3.3.11): backslashes, semicolons, commas and line breaks are escaped, other control characters left out.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": output += "\\" + String(scalar)
      case "\n": output += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func id(of item: DueItem) -> String {
    SHA256.hash(data: Array(item.id.utf8)).hexadecimal(ofFirst: 16)
  }

  /// `20260304T091500Z`
  private static func moment(_ instant: Int) -> String {
    Timestamp(instant: instant).map { digits($0.rfc3339(in: .utc)) } ?? "19700101T000000Z"
  }

  /// Without dashes and colons.
  private static func digits(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self)
  }
}

extension DueItem.Action {
  /// As people read it.
  package var label: String {
    switch self {
    case .renew: "Renew"
    case .remove: "Remove"
    case .open: "Open"
    case .notify: "Notify"
    }
  }
}
