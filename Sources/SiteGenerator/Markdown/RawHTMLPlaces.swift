/// Finds where in the source of a body something stands that was found in its HTML. Asked for in the order of the HTML.
struct RawHTMLPlaces {
  private let printed: RawHTMLMarks.Printed
  private let pieces: [RawHTMLMarks.Piece]
  /// The first range that does not end before what was asked for last.
  private var next = 0
  /// Up to which range places of pieces were looked for.
  private var sought = -1
  /// The place of the piece that was looked for last.
  private var place = BodySource.Place(offset: 0, length: 1)
  private var scope = BlockScope()

  init(_ printed: RawHTMLMarks.Printed, _ marks: RawHTMLMarks) {
    (self.printed, pieces) = (printed, marks.pieces)
  }

  /// The place of a tag: that of the raw HTML in which it begins, or else of the last one before it.
  mutating func place(of offset: Int, in source: inout BodySource) -> BodySource.Place {
    while next < printed.foreign.count, printed.foreign[next].range.upperBound <= offset { next += 1 }
    let isWithin = next < printed.foreign.count && printed.foreign[next].range.lowerBound <= offset
    let index = isWithin ? next : next - 1
    guard index >= 0 else { return BodySource.Place(offset: 0, length: 1) }
    while sought < index {
      sought += 1
      seek(sought, in: &source)
    }
    let (range, number) = printed.foreign[index]
    guard isWithin, pieces[number].isBlock else { return place }
    return placeInBlock(offset, from: range.lowerBound, in: &source)
  }

  /// Looks for a piece behind those before it.
  private mutating func seek(_ index: Int, in source: inout BodySource) {
    let (range, number) = printed.foreign[index]
    let piece = pieces[number]
    let isSameBlock = index > 0 && pieces[printed.foreign[index - 1].piece].isInSameBlock(as: piece)
    if !isSameBlock { scope = piece.scope }
    source.lineOffset = piece.lineOffset
    place = scope.place(ofHTML: firstLine(from: range.lowerBound, upTo: range.upperBound), in: &source)
  }

  /// A block keeps its lines; only the marks of lists and quotes before them are gone.
  private mutating func placeInBlock(
    _ offset: Int, from start: Int, in source: inout BodySource
  ) -> BodySource.Place {
    let lines = printed.html[start..<offset].count { $0 == 0x0A }
    let begin = printed.html[start..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    let line = source.range(ofLines: scope.firstLine + lines, scope.firstLine + lines)
    let text = firstLine(from: begin, upTo: printed.html.count)
    let whole = source.find(text, in: line)?.offset ?? line.lowerBound
    let column = min(whole + offset - begin, line.upperBound)
    return BodySource.Place(
      offset: column, length: RawHTMLPlaces.tag(at: offset, in: printed.html).length)
  }

  /// A line of the HTML, or the beginning of it.
  private func firstLine(from start: Int, upTo end: Int) -> [UInt8] {
    Array(printed.html[start..<min(end, start + 200)].prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// The tag that begins at an offset, up to the end of its line.
  static func tag(at offset: Int, in html: [UInt8]) -> BodySource.Place {
    let line = html[offset...].prefix(200).prefix { $0 != 0x0A }
    let length = line.firstIndex(of: 0x3E).map { $0 - offset + 1 } ?? line.count
    return BodySource.Place(offset: offset, length: max(1, length))
  }
}

extension RawHTMLMarks.Piece {
  /// Whether both stand in one paragraph or heading, one behind the other.
  fileprivate func isInSameBlock(as other: RawHTMLMarks.Piece) -> Bool {
    !isBlock && !other.isBlock && lineOffset == other.lineOffset && scope.firstLine == other.scope.firstLine
  }
}
