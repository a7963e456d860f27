/// Escaping for XML 1.0, over UTF-8 bytes.
enum XMLText {
  /// Appends text that will stand between tags.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(text, escapedBy: textTable, special: writeSpecial)
  }

  /// Appends text that will stand between quotation marks. Readers turn line breaks and tabs of an attribute into
  /// spaces unless they are references.
  static func appendAttribute(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(text, escapedBy: attributeTable, special: writeSpecial)
  }

  /// The bytes EF BF begin U+FFFE and U+FFFF, but also characters that may stand.
  private static let textTable = EscapeTable { byte in
    switch byte {
    case 0x09, 0x0A: 1
    case ..<0x20, 0x26, 0x3C, 0x3E: 5
    case 0xEF: 3
    default: 1
    }
  }

  private static let attributeTable = EscapeTable { byte in
    switch byte {
    case 0x22: 6
    case ..<0x20, 0x26, 0x3C, 0x3E: 5
    case 0xEF: 3
    default: 1
    }
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
