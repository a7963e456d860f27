import HTML

/// Reads what was escaped as its readers do, to see whether it is the same text again.
enum EscapedText {
  /// A text behind a start tag with one attribute, as HTML is read: both, with NUL for what is ignored.
  static func html(_ page: [UInt8]) -> (attribute: [UInt8], text: [UInt8])? {
    var tokenizer = Tokenizer()
    guard tokenizer.next(in: page.span) == .startTag, tokenizer.tag.attributes.count == 1 else { return nil }
    let attribute = Array(tokenizer.tag.bytes[tokenizer.tag.attributes[0].value])
    var text: [UInt8] = []
    while true {
      switch tokenizer.next(in: page.span) {
      case .text(let range): text += page[range]
      case .decodedText: text += tokenizer.decoded
      case .null: text.append(0)
      case .endTag: return tokenizer.next(in: page.span) == .end ? (attribute, text) : nil
      case .startTag, .comment, .doctype, .end: return nil
      }
    }
  }

  /// Text with its line ends as HTML reads them.
  static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte == 0x0A, index > 0, text[index - 1] == 0x0D { continue }
      output.append(byte == 0x0D ? 0x0A : byte)
    }
    return output
  }

  /// Text with U+FFFD for NUL, as HTML has it in values.
  static func withoutNUL(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
  }

  /// Text of XML without markup; `nil` where there is markup in it.
  static func xml(_ bytes: [UInt8], isAttribute: Bool) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x3C, 0x3E, 0x0D: return nil
      case 0x22, 0x09, 0x0A: if isAttribute { return nil }
      default: break
      }
      guard byte == 0x26 else {
        output.append(byte)
        continue
      }
      guard let end = rest.firstIndex(of: 0x3B), let character = references[Array(rest[..<end]).text] else {
        return nil
      }
      output.append(character)
      rest = rest[(end + 1)...]
    }
    return output
  }

  private static let references: [String: UInt8] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "#39": 0x27, "#9": 0x09, "#10": 0x0A, "#13": 0x0D,
  ]

  /// A string of JSON (RFC 8259, section 7) and nothing behind it; `nil` where it is none.
  static func json(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return nil }
    var output: [UInt8] = []
    var rest = bytes[1..<(bytes.count - 1)]
    while let byte = rest.popFirst() {
      guard byte == 0x5C else {
        if byte == 0x22 || byte < 0x20 { return nil }
        output.append(byte)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      if let plain = jsonEscapes[escape] {
        output.append(plain)
      } else {
        guard escape == 0x75, rest.count >= 4, let code = UInt32(Array(rest.prefix(4)).text, radix: 16),
          let scalar = Unicode.Scalar(code)
        else { return nil }
        output += Array(String(scalar).utf8)
        rest = rest.dropFirst(4)
      }
    }
    return output
  }

  private static let jsonEscapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
  ]

  /// Whether XML 1.0 has a character (production 2).
  static func isOfXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
