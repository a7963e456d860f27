/// The lines of a text that define references (`[label]: address`), for texts that are read apart from it.
struct ReferenceDefinitions {
  /// The most bytes that are kept: they are read again with every row and note.
  private static let limit = 16 << 10

  /// The lines, each with its end.
  private(set) var lines: [UInt8] = []

  /// Of a text; lines that look like a definition in code do no harm.
  init(of text: Span<UInt8>) {
    guard text.firstIndex(of: [0x5D, 0x3A], in: 0..<text.count) != nil else { return }
    var reader = SourceLines()
    while let line = reader.next(in: text) {
      guard ReferenceDefinitions.isDefinition(text, line), lines.count + line.count < ReferenceDefinitions.limit else {
        continue
      }
      lines.append(copying: text, line)
      lines.append(0x0A)
    }
  }

  private static func isDefinition(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 3, text[start] == 0x20 { start += 1 }
    guard start + 1 < line.upperBound, text[start] == 0x5B, text[start + 1] != 0x5E else { return false }
    return text.firstIndex(of: [0x5D, 0x3A], in: start..<line.upperBound) != nil
  }
}
