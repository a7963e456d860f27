import Testing

@testable import SiteGenerator

/// Escapers look at eight bytes at a time: each character must be found wherever it stands, and nothing else.
struct ByteEscapingTests {
  /// A text with one byte at each place among fillers, longer than two steps.
  private static let places = 0..<19
  private static let fillers: [UInt8] = [0x20, 0x61, 0x7E, 0xC3]

  private static func texts(around bytes: [UInt8]) -> [[UInt8]] {
    places.flatMap { place in
      fillers.map { filler in
        [UInt8](repeating: filler, count: place) + bytes + [UInt8](repeating: filler, count: 19 - place)
      }
    }
  }

  @Test("text between tags", arguments: 0..<UInt8(0x80))
  func escapesText(byte: UInt8) {
    let expected: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;"]
    let isAllowed = byte >= 0x20 || byte == 0x09 || byte == 0x0A
    let spelling =
      expected[byte].map { Array($0.utf8) }
      ?? (byte == 0x0D ? Array("&#13;".utf8) : isAllowed ? [byte] : [0xEF, 0xBF, 0xBD])
    for (plain, escaped) in zip(Self.texts(around: [byte]), Self.texts(around: spelling)) {
      var output: [UInt8] = []
      XMLText.append(plain.span, to: &output)
      #expect(output == escaped)
    }
  }

  @Test("attributes", arguments: 0..<UInt8(0x80))
  func escapesAttributes(byte: UInt8) {
    let expected: [UInt8: String] = [
      0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x09: "&#9;", 0x0A: "&#10;", 0x0D: "&#13;",
    ]
    let spelling = expected[byte].map { Array($0.utf8) } ?? (byte >= 0x20 ? [byte] : [0xEF, 0xBF, 0xBD])
    for (plain, escaped) in zip(Self.texts(around: [byte]), Self.texts(around: spelling)) {
      var output: [UInt8] = []
      XMLText.appendAttribute(plain.span, to: &output)
      #expect(output == escaped)
    }
  }

  @Test("strings of JSON", arguments: 0..<UInt8(0x80))
  func escapesJSON(byte: UInt8) {
    let short: [UInt8: String] = [0x22: "\\\"", 0x5C: "\\\\", 0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r"]
    let isSpecial = byte < 0x20 || [0x26, 0x3C, 0x3E].contains(byte)
    let digits = "0" + String(byte, radix: 16, uppercase: true)
    let spelling =
      short[byte].map { Array($0.utf8) } ?? (isSpecial ? Array("\\u00\(digits.suffix(2))".utf8) : [byte])
    for (plain, escaped) in zip(Self.texts(around: [byte]), Self.texts(around: spelling)) {
      var output: [UInt8] = []
      JSONEscaping.append(plain.span, to: &output)
      #expect(output == [0x22] + escaped + [0x22])
    }
  }

  @Test("what XML and scripts cannot hold, of three bytes")
  func replacesCharacters() {
    for plain in Self.texts(around: Array("\u{FFFE}".utf8)) {
      var output: [UInt8] = []
      XMLText.append(plain.span, to: &output)
      #expect(!String(decoding: output, as: UTF8.self).unicodeScalars.contains("\u{FFFE}"))
    }
    for plain in Self.texts(around: Array("\u{2028}".utf8)) {
      var output: [UInt8] = []
      JSONEscaping.append(plain.span, to: &output)
      #expect(!String(decoding: output, as: UTF8.self).unicodeScalars.contains("\u{2028}"))
    }
  }
}
