/// Strings of JSON texts (RFC 8259, section 7) that may also stand in HTML and in scripts.
enum JSONEscaping {
  /// Appends UTF-8 bytes as a string, with its quotation marks.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(0x22)
    output.append(text, escapedBy: table, special: writeSpecial)
    output.append(0x22)
  }

  /// The bytes E2 80 begin U+2028 and U+2029, but also dashes and quotation marks.
  private static let table = EscapeTable { byte in
    switch byte {
    case ..<0x20, 0x22, 0x5C, 0x26, 0x3C, 0x3E: 6
    case 0xE2: 4
    default: 1
    }
  }

  /// Writes one character that may need another spelling; returns how many bytes it had.
  private static func writeSpecial(in text: Span<UInt8>, at index: Int, to output: inout OutputSpan<UInt8>) -> Int {
    let byte = text[index]
    switch byte {
    case 0x22: output.write("\\\"")
    case 0x5C: output.write("\\\\")
    case 0x09: output.write("\\t")
    case 0x0A: output.write("\\n")
    case 0x0D: output.write("\\r")
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else {
        output.append(0xE2)
        return 1
      }
      output.write(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    default:
      output.write("\\u00")
      output.append((byte >> 4).hexadecimalDigit)
      output.append((byte & 0x0F).hexadecimalDigit)
    }
    return 1
  }
}
