/// The words of a licence's name, folded so that each word means one thing: `Creative Commons Attribution-Non
/// Commercial 4.0 International` and `cc_by-nc v4.0` are both `cc by nc 4.0`.
///
/// Works on UTF-8 bytes. Only ASCII letters are folded; a word in another script stays as it is and matches nothing.
struct LicenseSpelling: Sendable, Hashable {
  let words: [String]

  /// The folded words of a text.
  init(_ text: String) {
    let raw = LicenseSpelling.split(Array(text.utf8))
    var words: [String] = []
    var rest = raw[...]
    while let first = rest.first {
      if let phrase = LicenseSpelling.phrases.first(where: { rest.starts(with: $0.words) }) {
        words += phrase.meaning
        rest = rest.dropFirst(phrase.words.count)
      } else {
        words.append(first)
        rest = rest.dropFirst()
      }
    }
    self.words = words
  }

  /// Words of several that mean one thing, the longer ones first, and words that say nothing.
  private static let phrases: [(words: [String], meaning: [String])] =
    [
      ("public domain dedication certification", "pddc"), ("public domain dedication", ""),
      ("public domain mark", "pdm"), ("public domain", "pd"), ("no derivative works", "nd"), ("no derivatives", "nd"),
      ("no derivative", "nd"), ("no derivs", "nd"), ("developing nations", "devnations"), ("non commercial", "nc"),
      ("share alike", "sa"), ("creative commons", "cc"), ("licenseref", ""), ("cc0", "cc zero"), ("cczero", "cc zero"),
      ("attribution", "by"), ("noncommercial", "nc"), ("noderivativeworks", "nd"), ("noderivatives", "nd"),
      ("noderivs", "nd"), ("sharealike", "sa"), ("sampling+", "sampling"), ("license", ""), ("licence", ""),
      ("deed", ""), ("international", ""), ("unported", ""), ("generic", ""), ("universal", ""), ("the", ""),
      ("under", ""), ("a", ""),
    ].map { (words: split(Array($0.utf8)), meaning: split(Array($1.utf8))) }

  /// The words as they stand, in lower case, without `and` and without the `v` of `v4.0`.
  private static func split(_ bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if word.count > 1, word[0] == 0x76, (0x30...0x39).contains(word[1]) { word.removeFirst() }
      if !word.isEmpty, word != Array("and".utf8) { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    var index = 0
    while index < bytes.count {
      let length = separatorLength(bytes[index...])
      if length > 0 { end() } else { word.append(lowercase(bytes[index])) }
      index += max(1, length)
    }
    end()
    return words
  }

  /// How many bytes separate two words here; 0 inside a word. Beside ASCII, the dashes and spaces that word processors
  /// and web pages put in their place: U+00A0, U+2009, U+2010 to U+2015, U+202F.
  private static func separatorLength(_ rest: ArraySlice<UInt8>) -> Int {
    switch rest.first {
    case 0x20, 0x09, 0x0A, 0x0D, 0x26, 0x28, 0x29, 0x2C, 0x2D, 0x2F, 0x3A, 0x5F: return 1
    case 0xC2 where rest.dropFirst().first == 0xA0: return 2
    case 0xE2 where rest.dropFirst().first == 0x80:
      let last = rest.dropFirst(2).first ?? 0
      return (0x90...0x95).contains(last) || last == 0x89 || last == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// An ASCII capital as a small letter.
  static func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
