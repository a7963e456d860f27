/// Looks for words in texts, byte by byte: ASCII letters count the same in either case.
enum Phrases {
  /// Whether a text has a phrase in it; the phrase in lower case.
  static func has(_ phrase: String, in text: String) -> Bool { position(of: phrase, in: text) != nil }

  /// Whether a text has one of several phrases in it.
  static func hasOne(of phrases: [String], in text: String) -> Bool { phrases.contains { has($0, in: text) } }

  /// Where a phrase ends in a text: the bytes that follow it.
  static func rest(after phrase: String, in text: String) -> Substring? {
    position(of: phrase, in: text).map { Substring(text.utf8[text.utf8.index($0, offsetBy: phrase.utf8.count)...]) }
  }

  private static func position(of phrase: String, in text: String) -> String.Index? {
    let (phrase, text) = (phrase.utf8, text.utf8)
    guard let first = phrase.first, text.count >= phrase.count else { return nil }
    var start = text.startIndex
    while let next = text[start...].firstIndex(where: { lowercase($0) == first }) {
      if starts(text[next...], with: phrase) { return next }
      start = text.index(after: next)
    }
    return nil
  }

  private static func starts(_ text: Substring.UTF8View, with phrase: String.UTF8View) -> Bool {
    var rest = text.makeIterator()
    for byte in phrase {
      guard let other = rest.next(), lowercase(other) == byte else { return false }
    }
    return true
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
