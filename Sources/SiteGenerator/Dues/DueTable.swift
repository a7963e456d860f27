/// What is due as a table for spreadsheets.
package enum DueTable {
  package static func bytes(_ items: [DueItem]) -> [UInt8] {
    var output: [UInt8] = []
    SpreadsheetRow.append(["date", "action", "article", "title", "outlet", "task"], to: &output)
    for item in items {
      SpreadsheetRow.append(
        [item.date, item.action.rawValue, item.file, item.title, item.outlet ?? "", item.task], to: &output)
    }
    return output
  }
}
