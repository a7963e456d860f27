/// A text as normalised words: the blocks are joined with line feeds, and words are what stands between spaces.
package struct WordSequence: Sendable {
  /// The normalised text.
  package let bytes: [UInt8]
  /// Where its words stand.
  package let words: [Range<Int>]
  /// How many blocks it has.
  package let blockCount: Int

  /// The words of some blocks.
  init(_ blocks: [TextBlock]) {
    var bytes: [UInt8] = []
    for block in blocks {
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes.append(contentsOf: TextNormalizer.normalize(block.text))
    }
    var words: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x20 || byte == 0x0A {
      words.append(start..<place)
      start = place + 1
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    self.bytes = bytes
    self.words = words
    blockCount = blocks.count
  }

  /// The bytes of a word.
  func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

  /// Some words as they are printed, with a space between them.
  package func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let run = bytes[words[first].lowerBound..<words[last].upperBound]
    return String(decoding: run.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether a word is the first of its block.
  package func beginsBlock(_ index: Int) -> Bool {
    let start = words[index].lowerBound
    return start == 0 || bytes[start - 1] == 0x0A
  }

  /// SHA-256 of the normalised text, in hexadecimal: what `source.sha256` holds.
  package var sha256: String { SHA256.hash(data: bytes).hexadecimal }
}
