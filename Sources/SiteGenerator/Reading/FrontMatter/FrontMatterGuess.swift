/// Guesses whether the beginning of a file was meant to have front matter, wherever in it that stands and however its
/// lines end. A page that somebody made by hand has no ruler with a title below it.
enum FrontMatterGuess {
  /// How many lines may stand before it, such as a comment or a doctype.
  private static let linesBefore = 20

  /// Whether a ruler of front matter is there, and a title among the lines behind it.
  static func isMeant(in beginning: [UInt8]) -> Bool {
    // Of UTF-16 every second byte is zero, or most are.
    let bytes = beginning.filter { $0 != 0x00 }
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { trimmed($0) }
    guard let ruler = lines.prefix(linesBefore).firstIndex(where: { isRuler($0) }) else { return false }
    return lines[ruler...].contains { isTitle($0) }
  }

  /// A line without the blanks and the marks of byte order before it: U+0020, U+0009, U+00A0, U+FEFF.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || [0xC2, 0xA0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte)
    }
    return line.drop(while: isBlank)
  }

  /// Three signs or more, and nothing but blanks behind them.
  private static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, sign == 0x2D || sign == 0x2B else { return false }
    let rest = line.drop { $0 == sign }
    return line.count - rest.count >= 3 && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// `title:` or `title =`.
  private static func isTitle(_ line: ArraySlice<UInt8>) -> Bool {
    let name = Array("title".utf8)
    guard line.starts(with: name) else { return false }
    let next = line.dropFirst(name.count).first { $0 != 0x20 && $0 != 0x09 }
    return next == 0x3A || next == 0x3D
  }
}
