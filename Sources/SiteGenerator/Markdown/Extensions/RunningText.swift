/// The lines of a body that are running text, and not code or raw HTML, in the chunks that empty lines make.
struct RunningText {
  /// The lines of code and raw HTML, from 1, in the order of the text.
  private let hiddenLines: [ClosedRange<Int>]

  /// Of a text that was parsed as `document`.
  init(parsedAs document: inout MarkdownDocument) {
    var hidden: [ClosedRange<Int>] = []
    document.walk { cursor in
      guard cursor.kind == .codeBlock || cursor.kind == .htmlBlock else { return }
      hidden.append(cursor.startLine...max(cursor.startLine, cursor.endLine))
    }
    hiddenLines = hidden
  }

  /// Whether a line, from 1, is code or raw HTML.
  func isHidden(_ line: Int) -> Bool {
    guard !hiddenLines.isEmpty else { return false }
    return hiddenLines[hiddenLines.partitioningIndex { $0.upperBound >= line }].contains(line)
  }

  /// Goes through the chunks: the bytes of each, and its lines.
  func forEachChunk(of text: Span<UInt8>, _ visit: (Range<Int>, _ lines: [Range<Int>]) -> Void) {
    var lines = SourceLines()
    var number = 0
    var chunk: [Range<Int>] = []
    func finish() {
      if let first = chunk.first, let last = chunk.last { visit(first.lowerBound..<last.upperBound, chunk) }
      chunk.removeAll(keepingCapacity: true)
    }
    while let line = lines.next(in: text) {
      number += 1
      if isHidden(number) || TableRow.isBlank(text, line) { finish() } else { chunk.append(line) }
    }
    finish()
  }
}
