/// A row of a table for spreadsheets (RFC 4180): rows end in CRLF, and a value with a comma, a quotation mark or a line
/// break stands in quotation marks.
enum SpreadsheetRow {
  /// Appends a row.
  ///
  /// Titles are other people's text, and a spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a line break
  /// for a formula to be run. Such a value gets an apostrophe in front, which spreadsheets read as "this is text".
  static func append(_ values: [String], to output: inout [UInt8]) {
    for (number, value) in values.enumerated() {
      if number > 0 { output.append(0x2C) }
      append(value, to: &output)
    }
    output += [0x0D, 0x0A]
  }

  private static func append(_ value: String, to output: inout [UInt8]) {
    let guarded = (isFormula(value) ? [0x27] : []) + Array(value.utf8)
    guard guarded.contains(where: { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }) else {
      output += guarded
      return
    }
    output.append(0x22)
    for byte in guarded { output += byte == 0x22 ? [0x22, 0x22] : [byte] }
    output.append(0x22)
  }

  private static func isFormula(_ value: String) -> Bool {
    value.utf8.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains($0) } ?? false
  }
}
