/// Values that have a form (SECURITY.md 2.3).
enum AttributeValues {
  /// Whether a value is what a rule allows, blanks around it aside.
  static func isAllowed(_ value: ArraySlice<UInt8>, _ rule: AttributeRule, isSource: Bool) -> Bool {
    let value = trimmed(value)
    switch rule {
    case .language: return value.count <= 40 && value.allSatisfy { ASCII.isLetterOrDigit($0) || $0 == 0x2D }
    case .word(let words): return words.contains { value.elementsEqual($0.utf8) }
    case .count: return number(value, digits: 4).map { $0 >= 1 && $0 <= 1_000 } ?? false
    case .integer: return number(value.first == 0x2D ? value.dropFirst() : value, digits: 9) != nil
    case .pixels: return number(value, digits: 5) != nil
    case .type where isSource: return isMediaType(value)
    case .type: return value.count == 1 && value.allSatisfy { "1aAiI".utf8.contains($0) }
    default: return false
    }
  }

  /// Without the blanks around it.
  static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var value = value.drop(while: ASCII.isBlank)
    while let last = value.last, ASCII.isBlank(last) { value.removeLast() }
    return value
  }

  /// `language-swift`: what code is written in.
  static func isLanguageClass(_ name: ArraySlice<UInt8>) -> Bool {
    let start = "language-".utf8
    guard name.starts(with: start), name.count > start.count, name.count <= 50 else { return false }
    return name.dropFirst(start.count).allSatisfy { byte in
      ASCII.isLetterOrDigit(byte) || "+-#._".utf8.contains(byte)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>, digits limit: Int) -> Int? {
    guard !digits.isEmpty, digits.count <= limit, digits.allSatisfy(ASCII.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// `image/webp`, `video/mp4; codecs=avc1`.
  private static func isMediaType(_ value: ArraySlice<UInt8>) -> Bool {
    value.count <= 100 && value.contains(0x2F)
      && value.allSatisfy { ASCII.isLetterOrDigit($0) || "/+-._;=, ".utf8.contains($0) }
  }
}
