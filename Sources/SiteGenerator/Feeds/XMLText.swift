/// Escaping for XML 1.0, over UTF-8 bytes.
enum XMLText {
  /// Appends text that will stand between tags.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, to: &output, isSpecial: isSpecialInText)
  }

  /// Appends text that will stand between quotation marks. Readers turn line breaks and tabs of an attribute into
  /// spaces unless they are references.
  static func appendAttribute(_ text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, to: &output) { isSpecialInText($0) || $0 == 0x22 || $0 == 0x09 || $0 == 0x0A }
  }

  @inline(__always)
  private static func append(_ text: Span<UInt8>, to output: inout [UInt8], isSpecial: (UInt8) -> Bool) {
    var start = 0
    while start < text.count {
      let end = text.firstIndex(from: start, where: isSpecial)
      output.append(run: text, start..<end)
      guard end < text.count else { return }
      start = end + appendSpecial(in: text, at: end, to: &output)
    }
  }

  /// What may need another spelling. The bytes EF BF begin U+FFFE and U+FFFF, but also characters that may stand.
  private static func isSpecialInText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case ..<0x20, 0x26, 0x3C, 0x3E, 0xEF: true
    default: false
    }
  }

  /// Appends one character that may need another spelling; returns how many bytes it had.
  private static func appendSpecial(in text: Span<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
    switch text[index] {
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    case 0x3E: output.append(contentsOf: "&gt;".utf8)
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    case 0x09: output.append(contentsOf: "&#9;".utf8)
    case 0x0A: output.append(contentsOf: "&#10;".utf8)
    case 0x0D: output.append(contentsOf: "&#13;".utf8)
    case 0xEF:
      guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
        output.append(0xEF)
        return 1
      }
      output.append(contentsOf: "\u{FFFD}".utf8)
      return 3
    default: output.append(contentsOf: "\u{FFFD}".utf8)
    }
    return 1
  }
}

extension Span<UInt8> {
  /// Where the first byte of a kind stands, or the end.
  @inline(__always)
  func firstIndex(from start: Int, where isSought: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, !isSought(self[index]) { index += 1 }
    return index
  }
}

extension [UInt8] {
  /// Appends a part of some bytes.
  mutating func append(run bytes: Span<UInt8>, _ range: Range<Int>) {
    append(addingCapacity: range.count) { output in
      for index in range { output.append(bytes[index]) }
    }
  }
}
