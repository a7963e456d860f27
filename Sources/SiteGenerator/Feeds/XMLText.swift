import Mustache

/// Escaping for XML 1.0, over UTF-8 bytes.
enum XMLText {
  /// Appends text that will stand between tags.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(text, escaping: isSpecialInText, mayBeSpecial: mayBeSpecialInText, with: writeSpecial)
  }

  /// Appends text that will stand between quotation marks. Readers turn line breaks and tabs of an attribute into
  /// spaces unless they are references.
  static func appendAttribute(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(text, escaping: isSpecialInAttribute, mayBeSpecial: mayBeSpecialInAttribute, with: writeSpecial)
  }

  /// What may need another spelling. The bytes EF BF begin U+FFFE and U+FFFF, but also characters that may stand.
  @inline(__always)
  private static func isSpecialInText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case ..<0x20, 0x26, 0x3C, 0x3E, 0xEF: true
    default: false
    }
  }

  @inline(__always)
  private static func isSpecialInAttribute(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || isSpecialInText(byte)
  }

  /// The same for eight bytes at once; line breaks and tabs, which are rare, count as special.
  @inline(__always)
  private static func mayBeSpecialInText(_ word: UInt64) -> Bool {
    let control = word.bytes(equalTo: 0x00, ignoring: 0x1F)
    let lessOrGreater = word.bytes(equalTo: 0x3C, ignoring: 0x02)
    return (control | lessOrGreater | word.bytes(equalTo: 0x26) | word.bytes(equalTo: 0xEF)) != 0
  }

  @inline(__always)
  private static func mayBeSpecialInAttribute(_ word: UInt64) -> Bool {
    mayBeSpecialInText(word) || word.bytes(equalTo: 0x22) != 0
  }

  /// Writes one character that may need another spelling; returns how many bytes it had.
  private static func writeSpecial(in text: Span<UInt8>, at index: Int, to output: inout OutputSpan<UInt8>) -> Int {
    switch text[index] {
    case 0x26: output.write("&amp;")
    case 0x3C: output.write("&lt;")
    case 0x3E: output.write("&gt;")
    case 0x22: output.write("&quot;")
    case 0x09: output.write("&#9;")
    case 0x0A: output.write("&#10;")
    case 0x0D: output.write("&#13;")
    case 0xEF:
      guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
        output.append(0xEF)
        return 1
      }
      output.write("\u{FFFD}")
      return 3
    default: output.write("\u{FFFD}")
    }
    return 1
  }
}
