/// The paragraph or heading that is being read, to find places in: libcmark 0.30 has none for what is in a line.
struct BlockScope {
  private var startLine = 1
  /// Its first line, from 1.
  var firstLine: Int { startLine }
  private var startColumn = 1
  private var endLine = 1
  /// Up to where things of this block were found already: they come in the order of the text.
  private var foundUpTo = 0

  /// Of longer destinations only the beginning is looked for.
  private static let longestSought = 200

  init() {}

  /// The scope of the block at the cursor.
  init(_ cursor: borrowing MarkdownCursor) {
    startLine = cursor.startLine
    startColumn = cursor.startColumn
    endLine = cursor.endLine
  }

  /// The scope of some lines, from 1.
  init(lines: ClosedRange<Int>) {
    (startLine, endLine) = (lines.lowerBound, lines.upperBound)
  }

  /// Where the destination of the next link or image is written: in the block, or else in a reference definition, or
  /// else the beginning of the block.
  mutating func place(ofDestination destination: String, in source: inout BodySource) -> BodySource.Place {
    let bytes = Array(destination.utf8.prefix(BlockScope.longestSought))
    // As it is, or as programs write it.
    for written in bytes.contains(0x26) ? [bytes, BlockScope.withReferences(bytes)] : [bytes] {
      if let place = find(written, in: &source, where: BlockScope.isDestination(length: written.count)) { return place }
      let isDefined = BlockScope.isDefinition(length: written.count)
      if let place = source.find(written, in: source.wholeRange, where: isDefined) { return place }
    }
    return source.place(line: startLine, column: startColumn)
  }

  private static func withReferences(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.flatMap { $0 == 0x26 ? Array("&amp;".utf8) : [$0] }.prefix(longestSought))
  }

  /// Where the next raw HTML is written, of which these are the first bytes, or else the beginning of the block.
  mutating func place(ofHTML bytes: [UInt8], in source: inout BodySource) -> BodySource.Place {
    find(bytes, in: &source, where: BlockScope.isNoCode(length: bytes.count))
      ?? find(bytes, in: &source) { _, _ in true } ?? source.place(line: startLine, column: startColumn)
  }

  /// Where the next link or image stands that has no destination, or else the beginning of the block.
  mutating func place(ofNoDestinationIn source: inout BodySource) -> BodySource.Place {
    let beginning = Array("](".utf8)
    let place = find(beginning, in: &source) { text, offset in
      var end = offset + beginning.count
      while end < text.count, text[end] == 0x20 || text[end] == 0x3C || text[end] == 0x3E { end += 1 }
      return end < text.count && text[end] == 0x29
    }
    return place ?? source.place(line: startLine, column: startColumn)
  }

  /// Whether the bytes at an offset are neither all of a span of code nor stand behind a backslash.
  private static func isNoCode(length: Int) -> (Span<UInt8>, Int) -> Bool {
    { text, offset in
      guard offset > 0 else { return true }
      let isSpan = text[offset - 1] == 0x60 && offset + length < text.count && text[offset + length] == 0x60
      return !isSpan && text[offset - 1] != 0x5C
    }
  }

  private mutating func find(
    _ bytes: [UInt8], in source: inout BodySource, where isMeant: (Span<UInt8>, Int) -> Bool
  ) -> BodySource.Place? {
    let block = source.range(ofLines: startLine, endLine)
    let start = min(max(block.lowerBound, foundUpTo), block.upperBound)
    guard let place = source.find(bytes, in: start..<block.upperBound, where: isMeant) else { return nil }
    foundUpTo = place.offset + place.length
    return place
  }

  /// Whether the bytes at an offset are the destination of a link or an image: `](them)`, `](<them>)`, `<them>`.
  private static func isDestination(length: Int) -> (Span<UInt8>, Int) -> Bool {
    { text, offset in
      guard isWhole(text, offset, length: length) else { return false }
      if offset > 0, text[offset - 1] == 0x3C { return true }
      let end = beforeSpaces(text, offset)
      return end > 1 && text[end - 1] == 0x28 && text[end - 2] == 0x5D
    }
  }

  /// Whether the bytes at an offset are the destination of a reference definition: `[…]: them`.
  private static func isDefinition(length: Int) -> (Span<UInt8>, Int) -> Bool {
    { text, offset in
      guard isWhole(text, offset, length: length) else { return false }
      let end = beforeSpaces(text, offset > 0 && text[offset - 1] == 0x3C ? offset - 1 : offset)
      return end > 1 && text[end - 1] == 0x3A && text[end - 2] == 0x5D
    }
  }

  /// Whether a destination can end behind the bytes at an offset.
  private static func isWhole(_ text: Span<UInt8>, _ offset: Int, length: Int) -> Bool {
    guard length < longestSought, offset + length < text.count else { return true }
    let after = text[offset + length]
    return after <= 0x20 || after == 0x29 || after == 0x3E
  }

  /// Where white space that ends at an offset begins; a long run of it is not gone through.
  private static func beforeSpaces(_ text: Span<UInt8>, _ offset: Int) -> Int {
    var place = offset
    while place > 0, offset - place < 80, text[place - 1] <= 0x20 { place -= 1 }
    return place
  }
}
