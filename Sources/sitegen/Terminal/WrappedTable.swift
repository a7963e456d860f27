import SiteGenerator

/// Rows of words in columns that fit a terminal: what is too long for its column goes on in the next line of the row.
struct WrappedTable {
  /// A column: its heading, and how narrow it may become.
  struct Column {
    let head: String
    let least: Int
  }

  private let columns: [Column]
  private let rows: [[String]]
  private let widths: [Int]

  /// Rows of values. Each may have several lines, and each line is made as clean as `TerminalText` does.
  init(_ columns: [Column], _ rows: [[[String]]], width: Int) {
    self.columns = columns
    let natural = columns.indices.map { column in
      ([columns[column].head] + rows.flatMap { $0[column] }).map { TextColumns.count($0.unicodeScalars) }.max() ?? 0
    }
    self.rows = rows.map { $0.map { $0.map { TerminalText.clean($0) }.joined(separator: "\n") } }
    widths = WrappedTable.fit(natural, columns.map(\.least), into: width - (columns.count - 1) * 2)
  }

  /// Takes columns away from the widest, until all fit or none may become narrower.
  private static func fit(_ natural: [Int], _ least: [Int], into width: Int) -> [Int] {
    var widths = natural
    while widths.reduce(0, +) > width {
      let wide = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// The table; headings are marked.
  func text(_ style: TextStyle) -> String {
    lines(of: columns.map(\.head)).map { style.bold($0) + "\n" }.joined()
      + rows.map { lines(of: $0).map { $0 + "\n" }.joined() }.joined()
  }

  private func lines(of row: [String]) -> [String] {
    let cells = row.indices.map { WrappedTable.wrap(row[$0], to: widths[$0]) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var output = ""
      var gap = 0
      for (number, cell) in cells.enumerated() {
        let text = line < cell.count ? cell[line] : ""
        if !text.isEmpty {
          output += String(repeating: " ", count: gap) + text
          gap = 0
        }
        gap += widths[number] - (text.isEmpty ? 0 : TextColumns.count(text.unicodeScalars)) + 2
      }
      return output
    }
  }

  /// Cuts a text at its spaces; a word that is longer than a line behind a slash, or where the line ends. A line break
  /// begins a new line.
  static func wrap(_ text: String, to width: Int) -> [String] {
    text.unicodeScalars.split(separator: "\n").flatMap { wrapLine($0, to: width) }
  }

  private static func wrapLine(_ text: Substring.UnicodeScalarView, to width: Int) -> [String] {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    // How many columns the line takes: counting them anew for every letter would be most of the work.
    var taken = 0
    for word in text.split(separator: " ") {
      if !line.isEmpty, taken + 1 + TextColumns.count(word) <= width {
        line.append(" ")
        taken += 1
      } else if !line.isEmpty {
        lines.append(line)
        (line, taken) = ([], 0)
      }
      for scalar in word {
        let columns = TextColumns.count(scalar)
        if !line.isEmpty, taken + columns > width {
          let cut = line.lastIndex(of: "/").map { $0 + 1 } ?? line.count
          lines.append(Array(line[..<cut]))
          line.removeFirst(cut)
          taken = TextColumns.count(line)
        }
        line.append(scalar)
        taken += columns
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { String(String.UnicodeScalarView($0)) }
  }
}
