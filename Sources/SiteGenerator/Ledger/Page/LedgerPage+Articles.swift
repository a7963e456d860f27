import SiteModel

extension LedgerPage {
  /// The table of all articles. The roles are written out, because narrow screens show rows as cards, and some browsers
  /// take a table that is laid out otherwise for none.
  mutating func appendArticles() {
    let ledger = ledger
    markup.element("section", [("aria-labelledby", "articles")]) { markup in
      markup.element("h2", [("id", "articles"), ("tabindex", "-1")], "Articles")
      LedgerPage.appendTools(of: ledger, to: &markup)
      markup.element(
        "table", [("class", "articles"), ("role", "table"), ("aria-labelledby", "articles")]
      ) { markup in
        markup.element("thead", [("role", "rowgroup")]) { markup in
          markup.element("tr", [("role", "row")]) { markup in
            for (name, key) in LedgerPage.columns {
              markup.element("th", [("scope", "col"), ("role", "columnheader"), ("data-key", key)], name)
            }
          }
        }
        markup.element("tbody", [("role", "rowgroup")]) { markup in
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

  /// What an entry is called in the page: its file, with an underscore for each slash, and two digits for whatever else
  /// is no letter, digit or dot. No two files share one.
  static func id(of entry: LedgerEntry) -> String {
    var id = Array("entry-".utf8)
    for byte in entry.file.utf8 {
      switch byte {
      case 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: id.append(byte)
      case 0x2F: id.append(0x5F)
      default: id += [0x2D] + Array(String(UInt(byte) + 0x100, radix: 16).utf8.dropFirst())
      }
    }
    return String(decoding: id, as: UTF8.self)
  }

  // MARK: Search and filters

  /// Hidden until the script shows them: without it they do nothing.
  private static func appendTools(of ledger: Ledger, to markup: inout LedgerMarkup) {
    markup.element("form", [("class", "tools"), ("role", "search"), ("hidden", "")]) { markup in
      markup.element("p") { markup in
        markup.element("label", [("for", "query")], "Search")
        markup.void("input", [("type", "search"), ("id", "query"), ("autocomplete", "off")])
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
    _ name: String, _ label: String, _ counts: [LedgerTotals.Count], to markup: inout LedgerMarkup
  ) {
    markup.element("p") { markup in
      markup.element("label", [("for", "choice-" + name)], label)
      markup.element("select", [("id", "choice-" + name), ("data-choice", name)]) { markup in
        markup.element("option", [("value", "")], "All")
        for count in counts {
          // A colon is in no key, so that own work, which has none, can be chosen too.
          markup.element("option", [("value", ":" + count.key)], count.name)
        }
      }
    }
  }

  // MARK: Rows

  private static func appendRow(of entry: LedgerEntry, to markup: inout LedgerMarkup) {
    let attributes: [(name: String, value: String?)] = [
      ("role", "row"), ("id", id(of: entry)), ("data-outlet", ":" + (entry.origin?.outletKey ?? "")),
      ("data-basis", ":" + entry.basis.rawValue), ("data-state", ":" + entry.state.kind.rawValue),
    ]
    markup.line()
    markup.element("tr", attributes) { markup in
      markup.element("th", [("scope", "row"), ("role", "rowheader"), ("data-sort", entry.title)]) {
        LedgerCells.appendArticle(entry, to: &$0)
      }
      let cells: [(sort: String, content: (LedgerEntry, inout LedgerMarkup) -> Void)] = [
        (entry.outletName, LedgerCells.appendSource),
        (entry.basis.words + (entry.license?.shortName ?? ""), LedgerCells.appendGround),
        (entry.state.kind.words, LedgerCells.appendState), (entry.end?.until ?? "", LedgerCells.appendEnd),
        (entry.editWords ?? "", LedgerCells.appendText),
        (entry.findingIDs.joined(separator: " "), LedgerCells.appendFindings),
      ]
      for (cell, column) in zip(cells, columns.dropFirst()) {
        markup.element("td", [("role", "cell"), ("data-label", column.name), ("data-sort", cell.sort)]) {
          cell.content(entry, &$0)
        }
      }
    }
  }
}
