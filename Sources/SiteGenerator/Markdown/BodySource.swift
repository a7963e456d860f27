import SiteModel

/// Finds places in the source of a body. Made for messages: the lines are looked up only once something is wrong.
struct BodySource {
  /// Some bytes of the body, on one line.
  struct Place: Hashable {
    /// The first byte, from 0.
    var offset: Int
    /// How many bytes; cut at the end of the line when it becomes a span.
    var length: Int
  }

  /// How many lines of the body come before the first line of what libcmark parsed.
  var lineOffset = 0

  private let body: MarkdownBody
  private var lines: [Range<Int>] = []
  /// The bytes that may still be searched: hostile bodies are not worth more.
  private var searchBudget = 16 << 20
  /// The text of the line that was asked for last: one line often has many findings.
  private var lastLine: (number: Int, text: String)?

  init(_ body: MarkdownBody) {
    self.body = body
  }

  /// Where lines begin and end, without their endings.
  private mutating func indexLines() {
    guard lines.isEmpty else { return }
    var reader = SourceLines()
    var found: [Range<Int>] = []
    let body = body
    let text = body.bytes.span
    while let line = reader.next(in: text) { found.append(line) }
    lines = found.isEmpty ? [0..<0] : found
  }

  /// A line of the body, from 1; the nearest one where there is no such line.
  private mutating func line(_ number: Int) -> Range<Int> {
    indexLines()
    return lines[min(max(number, 1), lines.count) - 1]
  }

  /// The place at which a block begins.
  mutating func place(line: Int, column: Int) -> Place {
    let bytes = self.line(line + lineOffset)
    let offset = min(bytes.lowerBound + max(column, 1) - 1, bytes.upperBound)
    return Place(offset: offset, length: bytes.upperBound - offset)
  }

  /// The bytes of some lines of the body, from 1.
  mutating func range(ofLines first: Int, _ last: Int) -> Range<Int> {
    let start = line(first + lineOffset).lowerBound
    return start..<max(start, line(last + lineOffset).upperBound)
  }

  /// The span of a place within the file.
  mutating func span(_ place: Place) -> SourceSpan {
    indexLines()
    let number = lines.partitioningIndex { $0.upperBound >= place.offset }
    let bytes = line(number + 1)
    return SourceSpan(
      file: body.file, line: body.firstLine + number, column: place.offset - bytes.lowerBound + 1,
      length: min(place.length, bytes.upperBound - place.offset), sourceLine: text(of: number, bytes))
  }

  private mutating func text(of number: Int, _ bytes: Range<Int>) -> String {
    if let lastLine, lastLine.number == number { return lastLine.text }
    let start = body.bytes.startIndex
    let text = String(decoding: body.bytes[(start + bytes.lowerBound)..<(start + bytes.upperBound)], as: UTF8.self)
    lastLine = (number, text)
    return text
  }

  /// The first place of some bytes within a range for which `isMeant` holds: it gets the body and the offset.
  mutating func find(
    _ bytes: [UInt8], in range: Range<Int>, where isMeant: (Span<UInt8>, Int) -> Bool = { _, _ in true }
  ) -> Place? {
    var budget = searchBudget
    defer { searchBudget = budget }
    let body = body
    let text = body.bytes.span
    var start = range.lowerBound
    while start < range.upperBound, budget > 0 {
      let found = text.firstIndex(of: bytes, in: start..<range.upperBound)
      budget -= (found ?? range.upperBound) - start + 1
      guard let found else { return nil }
      if isMeant(text, found) { return Place(offset: found, length: bytes.count) }
      start = found + 1
    }
    return nil
  }

  /// All of the body.
  var wholeRange: Range<Int> { 0..<body.bytes.count }
}

extension Array {
  /// The index of the first element for which `belongs` holds, where it holds for all that follow it; of the last
  /// element where it holds for none.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return Swift.min(low, Swift.max(0, count - 1))
  }
}
