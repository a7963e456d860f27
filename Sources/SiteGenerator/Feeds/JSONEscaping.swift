import Mustache

/// Strings of JSON texts (RFC 8259, section 7) that may also stand in HTML and in scripts.
enum JSONEscaping {
  /// Appends UTF-8 bytes as a string, with its quotation marks.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(0x22)
    output.append(text, escaping: isSpecial, mayBeSpecial: mayBeSpecial, with: writeSpecial)
    output.append(0x22)
  }

  /// What may need another spelling. The bytes E2 80 begin U+2028 and U+2029, but also dashes and quotation marks.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x22, 0x5C, 0x26, 0x3C, 0x3E, 0xE2: true
    default: false
    }
  }

  /// The same for eight bytes at once. `"` and `&` differ in one bit only, and so do `<` and `>`.
  @inline(__always)
  private static func mayBeSpecial(_ word: UInt64) -> Bool {
    let control = word.bytes(equalTo: 0x00, ignoring: 0x1F)
    let quotationMarkOrAmpersand = word.bytes(equalTo: 0x22, ignoring: 0x04)
    let lessOrGreater = word.bytes(equalTo: 0x3C, ignoring: 0x02)
    return (control | quotationMarkOrAmpersand | lessOrGreater | word.bytes(equalTo: 0x5C) | word.bytes(equalTo: 0xE2))
      != 0
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
