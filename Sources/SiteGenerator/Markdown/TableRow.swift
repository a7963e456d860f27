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

  /// What stands in the cells of a row, without spaces at the ends; a bar behind a backslash belongs to the text.
  static func texts(of line: Range<Int>, in text: Span<UInt8>) -> [[UInt8]] {
    var row = content(of: line, in: text)
    if let first = row.first, text[first] == 0x7C { row = (first + 1)..<row.upperBound }
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for index in row {
      let byte = text[index]
      if byte == 0x7C, isEscaped {
        cells[cells.count - 1].removeLast()
        cells[cells.count - 1].append(byte)
      } else if byte == 0x7C {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == 0x5C && !isEscaped
    }
    // Behind the bar at the end of a row nothing follows.
    if cells.count > 1, cells.last?.allSatisfy({ $0 <= 0x20 }) == true { cells.removeLast() }
    return cells.map { cell in
      let start = cell.firstIndex { $0 > 0x20 } ?? cell.endIndex
      let end = cell.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
      return Array(cell[start..<end])
    }
  }

  /// How the columns are aligned that a row of dashes stands for.
  static func alignments(of line: Range<Int>, in text: Span<UInt8>) -> [Alignment] {
    texts(of: line, in: text).map { cell in
      switch (cell.first == 0x3A, cell.last == 0x3A) {
      case (true, true): .center
      case (true, false): .left
      case (false, true): .right
      case (false, false): .none
      }
    }
  }

  /// How a column is aligned.
  enum Alignment: String, Sendable { case none, left, center, right }

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
