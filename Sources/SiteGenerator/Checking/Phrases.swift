/// Looks for words in texts, byte by byte: ASCII letters count the same in either case. Whoever looks for others gives
/// the text in lower case.
enum Phrases {
  /// Whether a text has a phrase in it; the phrase in lower case.
  static func has(_ phrase: String, in text: String) -> Bool { position(of: phrase, in: text) != nil }

  /// Whether a text has one of several phrases in it.
  static func hasOne(of phrases: [String], in text: String) -> Bool { phrases.contains { has($0, in: text) } }

  /// Where a phrase ends in a text: the bytes that follow it.
  static func rest(after phrase: String, in text: String) -> Substring? {
    position(of: phrase, in: text).map { Substring(text.utf8[text.utf8.index($0, offsetBy: phrase.utf8.count)...]) }
  }

  /// Where a phrase stands in a text as words of its own: not as `RT` in `Start`. Scripts that set no blanks between
  /// words, such as Chinese, have no such ends.
  static func words(_ phrase: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while let found = position(of: phrase, in: text, from: start) {
      let end = text.utf8.index(found, offsetBy: phrase.utf8.count)
      let before = text.unicodeScalars[..<found].last
      let behind = text.unicodeScalars[end...].first
      if !isJoined(before, phrase.unicodeScalars.first), !isJoined(phrase.unicodeScalars.last, behind) {
        return found..<end
      }
      start = text.utf8.index(after: found)
    }
    return nil
  }

  /// Whether two letters that stand side by side are of one word.
  private static func isJoined(_ a: Unicode.Scalar?, _ b: Unicode.Scalar?) -> Bool {
    guard let a, let b else { return false }
    // Thai and all that follows in Unicode's order up to the scripts of East Asia do without blanks.
    func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x0E00 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
    return isOfWord(a) && isOfWord(b)
  }

  private static func position(
    of phrase: String, in text: String, from place: String.Index? = nil
  ) -> String.Index? {
    let (phrase, text) = (phrase.utf8, text.utf8)
    guard let first = phrase.first, text.count >= phrase.count else { return nil }
    var start = place ?? text.startIndex
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
