import SiteGenerator
import SiteModel

/// A ledger for a person at a terminal: a table of the articles, then the totals.
struct LedgerText {
  let ledger: Ledger
  let style: TextStyle
  /// How many columns there are.
  let width: Int

  var text: String {
    guard !ledger.entries.isEmpty else { return "There are no articles\n" }
    return table + "\n" + totals
  }

  private var table: String {
    let columns = [
      WrappedTable.Column(head: "article", least: max(16, width / 4)), WrappedTable.Column(head: "outlet", least: 10),
      WrappedTable.Column(head: "ground", least: 11), WrappedTable.Column(head: "state", least: 10),
      WrappedTable.Column(head: "text", least: 10), WrappedTable.Column(head: "findings", least: 9),
    ]
    return WrappedTable(columns, ledger.entries.map { row(of: $0) }, width: width).text(style)
  }

  private func row(of entry: LedgerEntry) -> [[String]] {
    [
      [entry.title, entry.file], [entry.outletName],
      [entry.basis.words, entry.license?.shortName, originalLicense(of: entry), permission(of: entry)].compactMap(
        \.self),
      [entry.state.words, end(of: entry)].compactMap(\.self),
      [entry.mode.rawValue, entry.editWords].compactMap(\.self),
      entry.findingIDs + entry.waivers.map { "waived: \($0.words)" },
    ]
  }

  private func originalLicense(of entry: LedgerEntry) -> String? {
    (entry.origin?.license).map { "original: \($0.shortName)" }
  }

  private func permission(of entry: LedgerEntry) -> String? {
    entry.permission.map { permission in
      let facts = [permission.from, permission.date, permission.reference].compactMap(\.self)
      return "permission: " + facts.joined(separator: ", ")
    }
  }

  private func end(of entry: LedgerEntry) -> String? {
    entry.end.flatMap { $0.isOver ? nil : "until \($0.until) (\($0.why.words))" }
  }

  // MARK: Totals

  private var totals: String {
    let totals = ledger.totals
    let kinds: [(String, [LedgerTotals.Count])] = [
      ("outlets", totals.byOutlet), ("grounds", totals.byBasis), ("licences", totals.byLicense),
      ("uses", totals.byMode), ("states", totals.byState), ("texts", totals.byEdit),
      ("ends", totals.endsByMonth),
    ]
    let rows = kinds.filter { !$0.1.isEmpty }.map { name, counts in
      [[name], [counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")]]
    }
    let heads = [WrappedTable.Column(head: "totals", least: 8), WrappedTable.Column(head: "", least: 20)]
    return WrappedTable(heads, rows, width: width).text(style) + "\(summary)\n"
  }

  private var summary: String {
    let totals = ledger.totals
    let articles = totals.articles == 1 ? "1 article" : "\(totals.articles) articles"
    return
      "\(articles) as of \(ledger.moment), \(totals.republished) republished, \(totals.withFindings) with findings, "
      + (totals.waiversInForce == 1 ? "1 waiver" : "\(totals.waiversInForce) waivers") + " in force"
  }
}
