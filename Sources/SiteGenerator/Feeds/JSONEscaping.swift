/// Strings of JSON texts (RFC 8259, section 7) that may also stand in HTML and in scripts.
enum JSONEscaping {
  /// Appends UTF-8 bytes as a string, with its quotation marks.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(0x22)
    var start = 0
    while start < text.count {
      let end = text.firstIndex(from: start, where: isSpecial)
      output.append(run: text, start..<end)
      guard end < text.count else { break }
      start = end + appendSpecial(in: text, at: end, to: &output)
    }
    output.append(0x22)
  }

  /// What may need another spelling. The bytes E2 80 begin U+2028 and U+2029, but also dashes and quotation marks.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x22, 0x5C, 0x26, 0x3C, 0x3E, 0xE2: true
    default: false
    }
  }

  /// Appends one character that may need another spelling; returns how many bytes it had.
  private static func appendSpecial(in text: Span<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
    let byte = text[index]
    switch byte {
    case 0x22: output.append(contentsOf: "\\\"".utf8)
    case 0x5C: output.append(contentsOf: "\\\\".utf8)
    case 0x09: output.append(contentsOf: "\\t".utf8)
    case 0x0A: output.append(contentsOf: "\\n".utf8)
    case 0x0D: output.append(contentsOf: "\\r".utf8)
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else {
        output.append(0xE2)
        return 1
      }
      output.append(contentsOf: (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
      return 3
    default:
      output.append(contentsOf: "\\u00".utf8)
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 0x0F))
    }
    return 1
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
