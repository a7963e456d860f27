/// Words before a name that a house prints or leaves out.
enum Honorifics {
  /// Each with the one that it stands for.
  private static let words = [
    "mr": "mr", "mrs": "mrs", "ms": "ms", "miss": "miss", "mx": "mx", "dr": "dr", "doctor": "dr", "prof": "prof",
    "professor": "prof", "sir": "sir", "dame": "dame", "rev": "rev", "reverend": "rev",
  ]

  /// Whether a word is one: `Mr`, `Mr.`
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, (0x41...0x5A).contains(first) else { return false }
    return words[String(decoding: word.withoutPoint.lowercased, as: UTF8.self)] != nil
  }

  /// Whether those of one text are those of the other, but for some that only one of them has.
  static func areSame(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> Bool {
    let (a, b) = (a.map(meaning), b.map(meaning))
    return a.count <= b.count ? isPart(a, of: b) : isPart(b, of: a)
  }

  private static func meaning(_ word: ArraySlice<UInt8>) -> String? {
    words[String(decoding: word.withoutPoint.lowercased, as: UTF8.self)]
  }

  /// Whether the one list is the other without some of its items.
  private static func isPart(_ few: [String?], of many: [String?]) -> Bool {
    var rest = few[...]
    for word in many where rest.first == word { rest.removeFirst() }
    return rest.isEmpty
  }
}
