/// What is due as a table for spreadsheets (RFC 4180): lines end in CRLF, and a value with a comma, a quotation mark or
/// a line break stands in quotation marks.
package enum DueTable {
  package static func bytes(_ items: [DueItem]) -> [UInt8] {
    var output: [UInt8] = []
    append(["date", "action", "article", "title", "outlet", "task"], to: &output)
    for item in items {
      append([item.date, item.action.rawValue, item.file, item.title, item.outlet ?? "", item.task], to: &output)
    }
    return output
  }

  private static func append(_ values: [String], to output: inout [UInt8]) {
    for (number, value) in values.enumerated() {
      if number > 0 { output.append(0x2C) }
      append(value, to: &output)
    }
    output += [0x0D, 0x0A]
  }

  private static func append(_ value: String, to output: inout [UInt8]) {
    guard value.utf8.contains(where: { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }) else {
      output += Array(value.utf8)
      return
    }
    output.append(0x22)
    for byte in value.utf8 { output += byte == 0x22 ? [0x22, 0x22] : [byte] }
    output.append(0x22)
  }
}
