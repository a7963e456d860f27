/// Marks raw HTML in the tree of a body, so that what libcmark prints of it is told from what it prints itself.
///
/// A mark is a byte that neither UTF-8 nor libcmark ever writes, so that no text can hold one.
struct RawHTMLMarks {
  /// Raw HTML as it stands in the source.
  struct Piece {
    /// The paragraph or heading that it stands in; for a block itself.
    let scope: BlockScope
    /// Whether it is a block.
    let isBlock: Bool
    /// How many lines of the body come before the first one of its document.
    let lineOffset: Int
  }

  /// What a printed body is made of.
  struct Printed {
    /// UTF-8, without marks.
    var html: [UInt8] = []
    /// Where raw HTML stands in it, and the number of its piece.
    var foreign: [(range: Range<Int>, piece: Int)] = []

    /// Whether a place is in raw HTML.
    func isForeign(_ offset: Int) -> Bool { foreign.contains { $0.range.contains(offset) } }
  }

  private static let opening: UInt8 = 0xF8
  private static let closing: UInt8 = 0xF9

  /// In the order in which they were marked.
  private(set) var pieces: [Piece] = []

  /// Marks the raw HTML at the cursor.
  mutating func mark(_ cursor: inout MarkdownCursor, in scope: BlockScope, lineOffset: Int) {
    var text: [UInt8] = [RawHTMLMarks.opening]
    text.append(contentsOf: String(pieces.count).utf8)
    text.append(RawHTMLMarks.opening)
    cursor.appendLiteral(to: &text)
    // A block ends with its line.
    let isLine = text.last == 0x0A
    if isLine { text.removeLast() }
    text.append(RawHTMLMarks.closing)
    if isLine { text.append(0x0A) }
    let isBlock = cursor.kind == .htmlBlock
    pieces.append(Piece(scope: isBlock ? BlockScope(cursor) : scope, isBlock: isBlock, lineOffset: lineOffset))
    cursor.setLiteral(text)
  }

  /// Whether raw HTML is a comment from beginning to end, which nobody sees.
  static func isComment(_ html: Span<UInt8>) -> Bool {
    var start = 0
    while start < html.count, html[start] <= 0x20 { start += 1 }
    guard html.count - start >= 7, html.firstIndex(of: Array("<!--".utf8), in: start..<html.count) == start,
      let end = html.firstIndex(of: Array("-->".utf8), in: (start + 4)..<html.count)
    else { return false }
    return (end + 3..<html.count).allSatisfy { html[$0] <= 0x20 }
  }

  /// Takes the marks out of what was printed, and repairs what is not UTF-8.
  func separate(_ printed: [UInt8]) -> Printed {
    guard !pieces.isEmpty else {
      var html = printed
      html.repairUTF8()
      return Printed(html: html)
    }
    var result = Printed()
    result.html.reserveCapacity(printed.count)
    var place = 0
    while let start = printed.span.firstIndex(of: RawHTMLMarks.opening, from: place),
      let text = printed.span.firstIndex(of: RawHTMLMarks.opening, from: start + 1),
      let end = printed.span.firstIndex(of: RawHTMLMarks.closing, from: text + 1)
    {
      RawHTMLMarks.append(printed[place..<start], to: &result.html)
      let lower = result.html.count
      RawHTMLMarks.append(printed[(text + 1)..<end], to: &result.html)
      let number = printed[(start + 1)..<text].reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
      result.foreign.append((lower..<result.html.count, number))
      place = end + 1
    }
    RawHTMLMarks.append(printed[place...], to: &result.html)
    return result
  }

  private static func append(_ part: ArraySlice<UInt8>, to html: inout [UInt8]) {
    guard part.span.firstInvalidUTF8 != nil else { return html.append(contentsOf: part) }
    html.append(contentsOf: String(decoding: part, as: UTF8.self).utf8)
  }
}
