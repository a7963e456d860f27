extension LedgerPage {
  /// A table with a bar for each kind.
  mutating func appendTotals() {
    let totals = ledger.totals
    let tables: [(String, String, [LedgerTotals.Count])] = [
      ("By outlet", "Outlet", totals.byOutlet), ("By ground", "Ground", totals.byBasis),
      ("By licence", "Licence", totals.byLicense), ("By use", "Use", totals.byMode),
      ("By state", "State", totals.byState), ("By what was done to the text", "Text", totals.byEdit),
    ]
    markup.element("section", [("aria-labelledby", "totals")]) { markup in
      markup.element("h2", [("id", "totals")], "Totals")
      markup.element("div", [("class", "tables")]) { markup in
        for (caption, head, counts) in tables where !counts.isEmpty {
          LedgerPage.appendTable(caption, head, counts, to: &markup)
        }
      }
    }
    markup.line()
  }

  private static func appendTable(
    _ caption: String, _ head: String, _ counts: [LedgerTotals.Count], to markup: inout PageMarkup
  ) {
    let most = max(1, counts.map(\.count).max() ?? 1)
    markup.element("table", [("class", "counts")]) { markup in
      markup.element("caption", caption)
      markup.element("thead") { markup in
        markup.element("tr") { markup in
          markup.element("th", [("scope", "col")], head)
          markup.element("th", [("scope", "col")], "Articles")
        }
      }
      markup.element("tbody") { markup in
        for count in counts {
          markup.line()
          markup.element("tr") { markup in
            markup.element("th", [("scope", "row")], count.name)
            markup.element("td") { appendBar(count.count, of: most, to: &$0) }
          }
        }
      }
    }
    markup.line()
  }

  /// A number and a bar beside it, which says nothing new to those who hear it.
  private static func appendBar(_ count: Int, of most: Int, to markup: inout PageMarkup) {
    markup.element("span", "\(count)")
    markup.element("svg", [("aria-hidden", "true"), ("focusable", "false"), ("width", "100%"), ("height", "8")]) {
      $0.element("rect", [("width", "\(count * 100 / most)%"), ("height", "8")], "")
    }
  }
}
