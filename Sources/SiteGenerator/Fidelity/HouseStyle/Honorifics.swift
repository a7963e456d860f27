/// Words before a name that a house prints or leaves out.
enum Honorifics {
  private static let words: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "dame", "rev", "reverend",
  ]

  /// Whether a word is one: `Mr`, `Mr.`
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, (0x41...0x5A).contains(first) else { return false }
    return words.contains(String(decoding: word.withoutPoint.lowercased, as: UTF8.self))
  }
}
