/// Brings texts into a form in which the same words are the same bytes, whatever file they stand in: HTML with its tags
/// and entities, XML with HTML inside, JSON with its escapes. What is compared in the end are letters and digits alone:
/// no blanks, no quotation marks, no dashes, and ASCII letters small.
enum TextFolding {
  /// The letters and digits of a text.
  static func letters(of text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: output.append(byte)
      case 0x41...0x5A: output.append(byte | 0x20)
      case 0x80...:
        let length = lengthOfMark(in: text, at: place)
        if length == 0 { output.append(byte) }
        place += max(0, length - 1)
      default: break
      }
      place += 1
    }
    return output
  }

  /// How many bytes a sign has that is no letter: Latin-1 signs, the general punctuation (U+2000...U+206F), CJK
  /// punctuation (U+3000...U+303F), the byte order mark; 0 for anything else.
  private static func lengthOfMark(in text: [UInt8], at place: Int) -> Int {
    let next = place + 1 < text.count ? text[place + 1] : 0
    switch (text[place], next) {
    case (0xC2, _): return 2
    case (0xE2, 0x80), (0xE3, 0x80): return 3
    case (0xE2, 0x81): return place + 2 < text.count && text[place + 2] < 0xB0 ? 3 : 0
    case (0xEF, 0xBB): return place + 2 < text.count && text[place + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The text without its tags and comments. A `<` begins one where a letter, `/`, `!` or `?` follows it.
  static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var place = 0
    while let start = text[place...].firstIndex(of: 0x3C) {
      output += text[place..<start]
      guard beginsTag(text, at: start + 1) else {
        output.append(0x3C)
        place = start + 1
        continue
      }
      guard let end = endOfTag(text, from: start) else { return output }
      place = end
    }
    output += text[place...]
    return output
  }

  private static func beginsTag(_ text: [UInt8], at place: Int) -> Bool {
    guard place < text.count else { return false }
    switch text[place] {
    case 0x41...0x5A, 0x61...0x7A, 0x2F, 0x21, 0x3F: return true
    default: return false
    }
  }

  /// Behind the `>` of a tag, or behind the `-->` of a comment.
  static func endOfTag(_ text: [UInt8], from start: Int) -> Int? {
    guard text[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else {
      return text[start...].firstIndex(of: 0x3E).map { $0 + 1 }
    }
    return text[(start + 4)...].firstRange(of: [0x2D, 0x2D, 0x3E])?.upperBound
  }

  /// The text with its JSON escapes resolved (RFC 8259, section 7); white space that was escaped is a blank.
  static func withoutEscapes(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var place = 0
    while let start = text[place...].firstIndex(of: 0x5C) {
      output += text[place..<start]
      guard start + 1 < text.count else { return output }
      place = start + 2
      switch text[start + 1] {
      case 0x62, 0x66, 0x6E, 0x72, 0x74: output.append(0x20)
      case 0x75:
        let (scalar, end) = escapedScalar(text, at: start)
        if let scalar { output += Array(String(scalar).utf8) }
        place = end
      case let byte: output.append(byte)
      }
    }
    output += text[place...]
    return output
  }

  /// `\u00e9`, or a pair such as `\ud83d\ude00`, and where it ends.
  private static func escapedScalar(_ text: [UInt8], at start: Int) -> (Unicode.Scalar?, end: Int) {
    guard let first = unit(text, at: start) else { return (nil, start + 2) }
    if let scalar = Unicode.Scalar(first) { return (scalar, start + 6) }
    guard (0xD800...0xDBFF).contains(first), let second = unit(text, at: start + 6), (0xDC00...0xDFFF).contains(second)
    else { return (nil, start + 6) }
    let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    return (Unicode.Scalar(value), start + 12)
  }

  private static func unit(_ text: [UInt8], at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == 0x5C, text[start + 1] == 0x75 else { return nil }
    return UInt16(String(decoding: text[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
  }
}
