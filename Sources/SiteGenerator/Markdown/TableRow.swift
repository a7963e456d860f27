/// Recognises a table in the dialect of GitHub: a row of cells with a row of dashes under it.
enum TableRow {
  /// Whether a line is empty but for spaces and tabs.
  static func isBlank(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    for index in line where text[index] != 0x20 && text[index] != 0x09 { return false }
    return true
  }

  /// Whether two lines that follow each other are the head of a table and the dashes under it.
  static func isTable(_ head: Range<Int>, _ dashes: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard let columns = delimiterCells(dashes, in: text) else { return false }
    return cells(head, in: text) == columns
  }

  /// The number of cells in a row such as `|:--|--:|`; `nil` for any other line.
  private static func delimiterCells(_ line: Range<Int>, in text: Span<UInt8>) -> Int? {
    let row = content(of: line, in: text)
    var hasPipe = false
    var dashes = 0
    for index in row {
      switch text[index] {
      case 0x7C:
        // Every cell needs a dash, except what is before the first bar.
        guard dashes > 0 || index == row.lowerBound else { return nil }
        hasPipe = true
        dashes = 0
      case 0x2D: dashes += 1
      case 0x3A, 0x20, 0x09: break
      default: return nil
      }
    }
    return hasPipe ? cells(line, in: text) : nil
  }

  /// The number of cells of a row; 0 where it has no bar.
  private static func cells(_ line: Range<Int>, in text: Span<UInt8>) -> Int {
    let row = content(of: line, in: text)
    var bars = 0
    var isEscaped = false
    for index in row {
      if text[index] == 0x7C, !isEscaped, index > row.lowerBound, index + 1 < row.upperBound { bars += 1 }
      isEscaped = text[index] == 0x5C && !isEscaped
    }
    let hasOuterBar = !row.isEmpty && (text[row.lowerBound] == 0x7C || text[row.upperBound - 1] == 0x7C)
    return bars > 0 || hasOuterBar ? bars + 1 : 0
  }

  /// A line without spaces at its ends, and without the marks of the quotes and the list that it is in.
  private static func content(of line: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, isSpace(text[end - 1]) { end -= 1 }
    while start < end, isSpace(text[start]) || text[start] == 0x3E { start += 1 }
    let isItem = end - start > 2 && (text[start] == 0x2D || text[start] == 0x2A || text[start] == 0x2B)
    if isItem, isSpace(text[start + 1]) {
      start += 2
      while start < end, isSpace(text[start]) { start += 1 }
    }
    return start..<end
  }
}
