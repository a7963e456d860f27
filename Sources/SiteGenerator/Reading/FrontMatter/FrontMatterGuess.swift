/// Guesses whether a file was meant to begin with front matter, where something that shows nothing stands before it, or where
/// its lines end as they should not. A page that has such lines in its text, or a diagram that has a title of its own, is
/// none of these.
enum FrontMatterGuess {
  /// Whether the first thing in it is a ruler of front matter, and a title is among the lines up to the next one.
  static func isMeant(in beginning: [UInt8]) -> Bool {
    // Of UTF-16 every second byte is zero, or most are; old Macs end lines with a return.
    let bytes = beginning.filter { $0 != 0x00 }
    var rest = bytes[...]
    while let next = behindNothing(rest) { rest = next }
    let lines = rest.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    guard let first = lines.first, let sign = ruler(first) else { return false }
    let separators: [UInt8] = sign == 0x2D ? [0x3A] : [0x3A, 0x3D]
    for line in lines.dropFirst() {
      if ruler(line) == sign || line.first == 0x3C { return false }
      if isTitle(line, separators) { return true }
    }
    return false
  }

  /// What stands behind something that shows nothing: a blank, a mark of byte order, a comment, a doctype; `nil` where
  /// there is none.
  private static func behindNothing(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let byte = bytes.first else { return nil }
    // U+00A0, U+FEFF, and the latter in UTF-16.
    for blank: [UInt8] in [[0xC2, 0xA0], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]] where bytes.starts(with: blank)
    {
      return bytes.dropFirst(blank.count)
    }
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return bytes.dropFirst() }
    if bytes.starts(with: "<!--".utf8) {
      return bytes.firstRange(of: Array("-->".utf8)).map { bytes[$0.upperBound...] }
    }
    guard bytes.starts(with: "<!".utf8) || bytes.starts(with: "<?".utf8) else { return nil }
    return bytes.firstIndex(of: 0x3E).map { bytes[($0 + 1)...] }
  }

  /// The sign of a line that is three of it or more, and nothing else but blanks.
  private static func ruler(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let sign = line.first, sign == 0x2D || sign == 0x2B else { return nil }
    let rest = line.drop { $0 == sign }
    return line.count - rest.count >= 3 && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? sign : nil
  }

  /// `title:` or `title =`.
  private static func isTitle(_ line: ArraySlice<UInt8>, _ separators: [UInt8]) -> Bool {
    let name = Array("title".utf8)
    guard line.starts(with: name) else { return false }
    return line.dropFirst(name.count).first { $0 != 0x20 && $0 != 0x09 }.map(separators.contains) ?? false
  }
}
