import SiteModel

extension LedgerPage {
  /// What ends when: drawn, and as a table.
  mutating func appendEnds() {
    let timeline = EndTimeline(ledger)
    let moment = ledger.moment
    markup.element("section", [("aria-labelledby", "ends")]) { markup in
      markup.element("h2", [("id", "ends")], "What ends when")
      guard !timeline.spans.isEmpty else {
        markup.element("p", "No article has a day on which it must go.")
        return
      }
      markup.element(
        "p",
        "An article goes after its last day: because it was to be shown for a while, because a permission ends, or "
          + "because its outlet sets a limit.")
      markup.element(
        "div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Timeline of endings")]
      ) { LedgerPage.append(timeline, asOf: moment, to: &$0) }
      LedgerPage.appendTable(of: timeline, to: &markup)
    }
    markup.line()
  }

  // MARK: The drawing

  /// Columns have the width of a share of the drawing, and letters keep their size however wide it is.
  private static func append(_ timeline: EndTimeline, asOf moment: String, to markup: inout PageMarkup) {
    let spans = timeline.spans
    let count = spans.reduce(0) { $0 + $1.entries.count }
    let attributes: [(name: String, value: String?)] = [
      ("class", spans.count > 14 ? "timeline long" : "timeline"), ("role", "img"),
      ("aria-labelledby", "timeline-title timeline-text"), ("width", "100%"), ("height", "\(height)"),
    ]
    markup.element("svg", attributes) { markup in
      markup.element("title", [("id", "timeline-title")], "Endings by month, as of \(moment)")
      markup.element("desc", [("id", "timeline-text")], summary(spans, count))
      let most = max(1, spans.map(\.entries.count).max() ?? 1)
      for (number, span) in spans.enumerated() {
        append(span, timeline, at: number, of: spans.count, most: most, to: &markup)
      }
      markup.element("line", [("x1", "0"), ("x2", "100%"), ("y1", "\(ground)"), ("y2", "\(ground)")], "")
    }
  }

  private static let height = 172
  private static let ground = 128
  private static let tallest = 96

  private static func append(
    _ span: EndTimeline.Span, _ timeline: EndTimeline, at number: Int, of count: Int, most: Int,
    to markup: inout PageMarkup
  ) {
    let middle = share(number * 2 + 1, of: count * 2)
    if timeline.isNow(span) {
      markup.element(
        "rect",
        [
          ("class", "now"), ("x", share(number, of: count)), ("y", "0"), ("width", share(1, of: count)),
          ("height", "\(height)"),
        ], "")
    }
    if !span.entries.isEmpty {
      let bar = max(4, span.entries.count * tallest / most)
      let look = timeline.isOver(span) ? "bar over" : "bar"
      markup.element(
        "rect",
        [
          ("class", look), ("x", share(number * 100 + 20, of: count * 100)), ("y", "\(ground - bar)"),
          ("width", share(60, of: count * 100)), ("height", "\(bar)"),
        ]
      ) { $0.element("title", "\(span.name): \(counted(span.entries.count, "article"))") }
      markup.element("text", [("x", middle), ("y", "\(ground - bar - 6)")], "\(span.entries.count)")
    }
    markup.element("text", [("class", "month"), ("x", middle), ("y", "\(ground + 18)")], span.shortName)
    if span.place == .month, span.month == 1 || timeline.isFirstMonth(number) {
      markup.element("text", [("class", "year"), ("x", middle), ("y", "\(ground + 36)")], "\(span.year)")
    }
  }

  /// A share in per cent with two digits behind the point.
  private static func share(_ part: Int, of whole: Int) -> String {
    let hundredths = part * 10_000 / whole
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  private static func summary(_ spans: [EndTimeline.Span], _ count: Int) -> String {
    let months = spans.filter { !$0.entries.isEmpty }.map { "\($0.name): \($0.entries.count)" }
    return "\(counted(count, "article")) with a last day. " + months.joined(separator: "; ")
      + ". The table below the drawing names them."
  }

  // MARK: The table

  private static func appendTable(of timeline: EndTimeline, to markup: inout PageMarkup) {
    let count = timeline.spans.reduce(0) { $0 + $1.entries.count }
    // A long one would hide the articles from those who read on.
    markup.element("details", [("open", count > 12 ? nil : "")]) { markup in
      markup.element("summary", "The same as a table")
      markup.element("table", [("class", "ends")]) { markup in
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            for head in ["Last day", "Article", "Outlet", "Why"] { markup.element("th", [("scope", "col")], head) }
          }
        }
        markup.element("tbody") { markup in
          for entry in timeline.spans.flatMap(\.entries) { appendRow(of: entry, to: &markup) }
        }
      }
    }
  }

  private static func appendRow(of entry: LedgerEntry, to markup: inout PageMarkup) {
    guard let end = entry.end else { return }
    markup.line()
    markup.element("tr", [("class", end.isOver ? "over" : nil)]) { markup in
      markup.element("td") { $0.time(end.until) }
      markup.element("th", [("scope", "row")]) { markup in
        markup.element(
          "a",
          [
            ("href", "#" + PageMarkup.id(ofFile: entry.file)), ("lang", entry.language),
            ("dir", entry.direction.rawValue),
          ],
          entry.title)
      }
      markup.element("td", entry.outletName)
      markup.element("td", end.why.words + (end.isOver ? " (over)" : ""))
    }
  }
}
