import SiteGenerator
import SiteModel

/// The name of a release: when it was made, and the beginning of what its list says, `20260304T093000Z-6f1c0a2b`. In
/// the order of their names releases are in the order of time.
package struct ReleaseName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// A name that somebody found; `nil` for anything that is none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let isHex = { (byte: UInt8) in isDigit(byte) || (0x61...0x66).contains(byte) }
    guard bytes.count == 25, bytes[8] == 0x54, bytes[15] == 0x5A, bytes[16] == 0x2D, bytes[..<8].allSatisfy(isDigit),
      bytes[9..<15].allSatisfy(isDigit), bytes[17...].allSatisfy(isHex)
    else { return nil }
    description = text
  }

  /// A new name, for a moment in seconds since 1970-01-01T00:00:00Z.
  ///
  /// - Parameter latest: a release that the new one must come behind, whatever the clock says.
  init(at moment: Int, after latest: ReleaseName?, suffix: String) {
    let text = ReleaseName.stamp(moment) + "-" + suffix
    guard let latest, text <= latest.description else {
      description = text
      return
    }
    // The clock was set back, or stands still: one second behind the latest, as its name says it.
    description = ReleaseName.stamp((latest.moment ?? moment) + 1) + "-" + suffix
  }

  package static func < (one: ReleaseName, other: ReleaseName) -> Bool {
    one.description.utf8.lexicographicallyPrecedes(other.description.utf8)
  }

  private static func stamp(_ moment: Int) -> String {
    let seconds = moment % 86_400
    let day = CivilDate(daysSinceEpoch: moment / 86_400).map {
      digits($0.year, 4) + digits($0.month, 2) + digits($0.day, 2)
    }
    return (day ?? "19700101") + "T" + digits(seconds / 3_600, 2) + digits(seconds / 60 % 60, 2)
      + digits(seconds % 60, 2) + "Z"
  }

  /// When it was made, in seconds since 1970-01-01T00:00:00Z.
  var moment: Int? {
    let bytes = Array(description.utf8)
    let number = { (range: Range<Int>) in Int(String(decoding: bytes[range], as: UTF8.self)) ?? 0 }
    guard let date = CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { return nil }
    return date.daysSinceEpoch * 86_400 + number(9..<11) * 3_600 + number(11..<13) * 60 + number(13..<15)
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
