/// Rows of words in columns, for a terminal.
struct TextTable {
  let text: String

  /// Rows below a row of headings.
  init(_ heads: [String], _ rows: [[String]]) { self.init([heads] + rows) }

  /// Rows of as many words each; the last word of a row is as long as it is.
  init(_ rows: [[String]]) {
    let columns = rows.first?.indices ?? [].indices
    let widths = columns.map { column in rows.map { width(of: $0[column]) }.max() ?? 0 }
    text = rows.map { row in
      row.indices.map { column in
        column == row.count - 1
          ? row[column]
          : row[column] + String(repeating: " ", count: widths[column] - width(of: row[column]) + 2)
      }.joined() + "\n"
    }.joined()
  }

}

/// In columns of a terminal.
private func width(of text: String) -> Int { TextColumns.count(text.unicodeScalars) }
