import SiteModel

extension LedgerPage {
  /// The table of all articles. Narrow screens show rows as cards, and it stays a table for those who listen: browsers go by
  /// the elements, so that roles would say nothing more, and HTML wants none here.
  mutating func appendArticles() {
    let ledger = ledger
    markup.element("section", [("aria-labelledby", "articles")]) { markup in
      markup.element("h2", [("id", "articles"), ("tabindex", "-1")], "Articles")
      LedgerPage.appendTools(of: ledger, to: &markup)
      markup.element(
        "table", [("class", "articles"), ("aria-labelledby", "articles")]
      ) { markup in
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            for (name, key) in LedgerPage.columns {
              markup.element("th", [("scope", "col"), ("data-key", key)], name)
            }
          }
        }
        markup.element("tbody") { markup in
          for entry in ledger.entries { LedgerPage.appendRow(of: entry, to: &markup) }
        }
      }
    }
    markup.line()
  }

  /// Headings, and by what the script sorts.
  static let columns: [(name: String, key: String)] = [
    ("Article", "title"), ("Source", "outlet"), ("Ground and evidence", "ground"), ("State", "state"),
    ("Shown until", "until"), ("Text", "text"), ("Findings", "findings"),
  ]

  // MARK: Search and filters

  /// Hidden until the script shows them: without it they do nothing.
  private static func appendTools(of ledger: Ledger, to markup: inout PageMarkup) {
    markup.element("form", [("class", "tools"), ("role", "search"), ("hidden", "")]) { markup in
      markup.element("p") { markup in
        markup.element("label", [("for", "query")], "Search")
        markup.void("input", [("type", "search"), ("id", "query"), ("name", "q"), ("autocomplete", "off")])
      }
      appendChoice("outlet", "Outlet", ledger.totals.byOutlet, to: &markup)
      appendChoice("basis", "Ground", ledger.totals.byBasis, to: &markup)
      appendChoice("state", "State", ledger.totals.byState, to: &markup)
      markup.element("p") { $0.element("button", [("type", "reset")], "Show all") }
      markup.element("p", [("role", "status")], counted(ledger.entries.count, "article"))
    }
    markup.line()
  }

  private static func appendChoice(
    _ name: String, _ label: String, _ counts: [LedgerTotals.Count], to markup: inout PageMarkup
  ) {
    markup.element("p") { markup in
      markup.element("label", [("for", "choice-" + name)], label)
      markup.element("select", [("id", "choice-" + name), ("name", name)]) { markup in
        markup.element("option", [("value", "")], "All")
        for count in counts {
          // A colon is in no key, so that own work, which has none, can be chosen too.
          markup.element("option", [("value", ":" + count.key)], count.name)
        }
      }
    }
  }

  // MARK: Rows

  private static func appendRow(of entry: LedgerEntry, to markup: inout PageMarkup) {
    let attributes: [(name: String, value: String?)] = [
      ("id", PageMarkup.id(ofFile: entry.file)),
      ("data-outlet", ":" + (entry.origin?.outletKey ?? "")),
      ("data-basis", ":" + entry.basis.rawValue), ("data-state", ":" + entry.state.kind.rawValue),
    ]
    markup.line()
    markup.element("tr", attributes) { markup in
      markup.element("th", [("scope", "row"), ("data-sort", entry.title)]) {
        LedgerCells.appendArticle(entry, to: &$0)
      }
      let cells: [(sort: String, content: (LedgerEntry, inout PageMarkup) -> Void)] = [
        (entry.outletName, LedgerCells.appendSource),
        (entry.basis.words + (entry.license?.shortName ?? ""), LedgerCells.appendGround),
        (entry.state.kind.words, LedgerCells.appendState), (entry.end?.until ?? "", LedgerCells.appendEnd),
        (entry.editWords ?? "", LedgerCells.appendText),
        (entry.findingIDs.joined(separator: " "), LedgerCells.appendFindings),
      ]
      for (cell, column) in zip(cells, columns.dropFirst()) {
        markup.element("td", [("data-label", column.name), ("data-sort", cell.sort)]) {
          cell.content(entry, &$0)
        }
      }
    }
  }
}
