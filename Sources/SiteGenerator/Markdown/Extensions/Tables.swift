/// Makes paragraphs that are tables in the dialect of GitHub into tables (GitHub Flavored Markdown 4.10).
struct Tables: ~Copyable {
  private let paragraphs: [TableParagraph]
  private var next = 0
  /// What stands before tables and in cells: one paragraph each, all in one document, as libcmark reads them.
  private var texts: MarkdownDocument
  /// Whether tables are put into an element that scrolls.
  private let hasFrame: Bool
  /// Empty cells that short rows were given.
  private var addedCells = 0

  /// The first row of each table that has more cells than the table has columns, which are not shown (4.10, example
  /// 204): its line, and how many more such rows there are.
  var overfullRows: [(line: Int, more: Int)] {
    paragraphs.compactMap { table in table.overfullRows.first.map { ($0, table.overfullRows.count - 1) } }
  }

  /// Whether there are any.
  var isEmpty: Bool { paragraphs.isEmpty }

  /// Whether a text has lines that are a table.
  static func occur(in source: Span<UInt8>) -> Bool {
    guard source.firstIndex(of: 0x7C) != nil else { return false }
    var reader = SourceLines()
    var before: Range<Int>?
    while let line = reader.next(in: source) {
      if let head = before, TableRow.isTable(head, line, in: source) { return true }
      before = line
    }
    return false
  }

  /// The tables of a text that was parsed as `document`; cells know the references of the text.
  init(
    of source: Span<UInt8>, parsedAs document: inout MarkdownDocument, parsing: MarkdownDocument.Options,
    references: ReferenceDefinitions, hasFrame: Bool
  ) {
    var lines: [Range<Int>] = []
    var reader = SourceLines()
    while let line = reader.next(in: source) { lines.append(line) }
    var found: [TableParagraph] = []
    var text = references.lines
    document.walk { cursor in
      guard cursor.kind == .paragraph, !cursor.isEntering else { return }
      guard let paragraph = TableParagraph(cursor, lines, of: source, writing: &text) else { return }
      found.append(paragraph)
    }
    paragraphs = found
    texts = MarkdownDocument(parsing: text.span, options: parsing)
    self.hasFrame = hasFrame
  }

  /// Takes the next step of another walk through the same document.
  mutating func visit(_ cursor: inout MarkdownCursor) {
    guard cursor.kind == .paragraph, !cursor.isEntering, next < paragraphs.count,
      cursor.startLine == paragraphs[next].firstLine
    else { return }
    let paragraph = paragraphs[next]
    next += 1
    if paragraph.linesBefore > 0 {
      cursor.takeContent(ofFirstParagraphIn: &texts)
      cursor.putBehind(table(paragraph))
    } else {
      cursor.replace(by: table(paragraph))
    }
  }

  private mutating func table(_ paragraph: TableParagraph) -> MarkdownBlock {
    var table = MarkdownBlock(
      opening: hasFrame ? "<div class=\"table\" tabindex=\"0\">\n<table>" : "<table>",
      closing: hasFrame ? "</table>\n</div>" : "</table>", lines: paragraph.places)
    var head = MarkdownBlock(opening: "<thead>", closing: "</thead>")
    head.append(row(of: paragraph.cells[0], "th", paragraph.columns))
    table.append(head)
    guard paragraph.cells.count > 1 else { return table }
    var body = MarkdownBlock(opening: "<tbody>", closing: "</tbody>")
    for cells in paragraph.cells.dropFirst() { body.append(row(of: cells, "td", paragraph.columns)) }
    table.append(body)
    return table
  }

  /// A row with as many cells as the table has columns; without those that the text does not have where they are too many.
  private mutating func row(of cells: Int, _ element: String, _ columns: [TableRow.Alignment]) -> MarkdownBlock {
    var row = MarkdownBlock(opening: "<tr>", closing: "</tr>")
    for (index, column) in columns.enumerated() {
      guard index < cells || addedCells < BodyLimits.addedCells else { break }
      let alignment = column == .none ? "" : " class=\"align-\(column.rawValue)\""
      let (opening, closing) = ("<\(element)\(alignment)>", "</\(element)>\n")
      if index < cells {
        row.appendFirstParagraph(of: &texts, opening: opening, closing: closing)
      } else {
        addedCells += 1
        row.appendInline(opening: opening, closing: closing)
      }
    }
    return row
  }
}

/// A paragraph that is a table, or ends with one.
private struct TableParagraph {
  /// The first and the last line of the paragraph, from 1.
  let firstLine: Int
  let lastLine: Int
  /// How many of its lines stand before the table.
  let linesBefore: Int
  let columns: [TableRow.Alignment]
  /// The number of cells that each row has, the head first: at most as many as there are columns.
  private(set) var cells: [Int] = []
  /// The lines of the rows that have more than that.
  private(set) var overfullRows: [Int] = []

  /// The lines of the table.
  var places: ClosedRange<Int> { (firstLine + linesBefore)...lastLine }

  /// The paragraph at the cursor; `nil` where it has no table. What stands before the table and in the cells is written
  /// to `text`, as a paragraph each.
  init?(
    _ cursor: borrowing MarkdownCursor, _ lines: [Range<Int>], of source: Span<UInt8>, writing text: inout [UInt8]
  ) {
    (firstLine, lastLine) = (cursor.startLine, cursor.endLine)
    guard firstLine > 0, lastLine > firstLine, lastLine <= lines.count else { return nil }
    var rows = Array(lines[(firstLine - 1)..<lastLine])
    rows[0] = min(rows[0].lowerBound + cursor.startColumn - 1, rows[0].upperBound)..<rows[0].upperBound
    guard let head = rows.indices.dropLast().first(where: { TableRow.isTable(rows[$0], rows[$0 + 1], in: source) })
    else { return nil }
    linesBefore = head
    columns = TableRow.alignments(of: rows[head + 1], in: source)
    if head > 0 { TableParagraph.append(rows[..<head].map { Array(copying: source.extracting($0)) }, to: &text) }
    for (index, row) in rows.enumerated() where index >= head && index != head + 1 {
      let all = TableRow.texts(of: row, in: source)
      let texts = all.prefix(columns.count)
      if all.dropFirst(columns.count).contains(where: { !$0.isEmpty }) { overfullRows.append(firstLine + index) }
      for cell in texts { TableParagraph.append([cell], to: &text) }
      cells.append(texts.count)
    }
  }

  /// Writes some lines as one paragraph, whatever stands in them.
  private static func append(_ lines: [[UInt8]], to text: inout [UInt8]) {
    text.append(0x0A)
    text.append(contentsOf: SourceMark.paragraphBeginning)
    for line in lines {
      text.append(contentsOf: line)
      text.append(0x0A)
    }
  }
}
