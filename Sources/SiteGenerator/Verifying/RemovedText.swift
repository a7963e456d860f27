import HTML

/// The sentences of a text that has to be gone.
package struct RemovedText: Sendable {
  /// A sentence, or a few short ones in a row.
  package struct Sentence: Sendable, Hashable {
    /// As it is read.
    package let text: String
    /// What is searched for: its letters and digits, the first of them where there are many.
    let letters: [UInt8]
  }

  /// A sentence with fewer letters (in UTF-8 bytes) may stand anywhere by chance.
  static let shortest = 32
  /// More letters prove no more; and where a summary was cut off, its beginning is found.
  private static let longest = 160

  /// Each once, in the order of the text.
  package private(set) var sentences: [Sentence] = []

  /// The sentences of HTML, as the renderer of texts prints it. `kept` are texts that stay, such as the headline: a
  /// sentence that one of them has is not searched for.
  init(html: [UInt8], keeping kept: [String] = []) {
    let kept = kept.map { TextFolding.letters(of: Array($0.utf8)) }
    var seen: Set<[UInt8]> = []
    for block in RemovedText.blocks(of: html) {
      for sentence in RemovedText.sentences(of: block) {
        let isKept = kept.contains { $0.firstRange(of: sentence.letters) != nil }
        if !isKept, seen.insert(sentence.letters).inserted { sentences.append(sentence) }
      }
    }
  }

  /// The texts of paragraphs, headings, items and cells.
  private static func blocks(of html: [UInt8]) -> [String] {
    var blocks: [String] = []
    var block: [UInt8] = []
    func close() {
      blocks.append(String(decoding: HTMLReferences.resolve(block[...]), as: UTF8.self))
      block = []
    }
    var place = 0
    while let start = html[place...].firstIndex(of: 0x3C) {
      block += html[place..<start]
      let name = html[(start + 1)...].drop { $0 == 0x2F }.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      switch String(decoding: name, as: UTF8.self) {
      case "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "span",
        "strong",
        "sub", "sup", "u", "img":
        break
      case "br": block.append(0x20)
      default: close()
      }
      place = TextFolding.endOfTag(html, from: start) ?? html.count
    }
    block += html[place...]
    close()
    return blocks
  }

  /// Cuts a block behind full stops and what is like them.
  private static func sentences(of block: String) -> [Sentence] {
    var pieces: [String] = []
    var piece = ""
    for scalar in block.unicodeScalars {
      // A full stop of CJK is an end by itself, others where a blank follows: 3.14 is no end.
      if scalar.properties.isWhitespace, let last = piece.unicodeScalars.last(where: { !closers.contains($0) }),
        enders.contains(last)
      {
        pieces.append(piece)
        piece = ""
      }
      piece.unicodeScalars.append(scalar)
      if wideEnders.contains(scalar) {
        pieces.append(piece)
        piece = ""
      }
    }
    return joined(pieces + [piece])
  }

  /// What is long enough stands by itself, so that it is found without its neighbours; short ones in a row are joined.
  private static func joined(_ pieces: [String]) -> [Sentence] {
    var sentences: [Sentence] = []
    var (row, rowLetters): (String, [UInt8]) = ("", [])
    for piece in pieces {
      let letters = TextFolding.letters(of: Array(piece.utf8))
      guard let sentence = sentence(piece, letters) ?? sentence(row + piece, rowLetters + letters) else {
        row += piece
        rowLetters += letters
        continue
      }
      sentences.append(sentence)
      (row, rowLetters) = ("", [])
    }
    return sentences
  }

  /// A text with its letters, if these are enough.
  private static func sentence(_ text: @autoclosure () -> String, _ letters: [UInt8]) -> Sentence? {
    guard letters.count >= shortest else { return nil }
    let text = text()
    return Sentence(
      text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), letters: Array(letters.prefix(longest)))
  }

  private static let enders: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "।"]
  private static let wideEnders: Set<Unicode.Scalar> = ["。", "！", "？"]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", ")", "]", "”", "’", "»", "“"]
}
