import SiteModel

/// When articles end, month by month around a day: what is drawn, and what the table beside it says.
struct EndTimeline {
  /// A month, or all of the time before or after those that are drawn.
  struct Span {
    enum Place { case before, month, after }
    let place: Place
    /// Of the first day; of what is before, of the month that follows.
    let year: Int
    let month: Int
    var entries: [LedgerEntry] = []

    /// `2026-03`
    var key: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
  }

  /// In the order of time; empty where nothing ends.
  private(set) var spans: [Span] = []
  /// The month of the day it is.
  let now: (year: Int, month: Int)

  /// How many months before and after the present one are drawn at most.
  private static let monthsBefore = 6
  private static let monthsAfter = 17

  init(_ ledger: Ledger) {
    now = (ledger.day?.year ?? 1970, ledger.day?.month ?? 1)
    let ending = ledger.entries.filter { $0.end != nil }
    guard !ending.isEmpty else { return }
    let present = EndTimeline.number(now.year, now.month)
    let months = ending.compactMap { entry in entry.end.map { EndTimeline.number($0.day.year, $0.day.month) } }
    let first = max(present - EndTimeline.monthsBefore, min(months.min() ?? present, present))
    let last = min(present + EndTimeline.monthsAfter, max(months.max() ?? present, present + 5))
    if months.contains(where: { $0 < first }) { spans.append(EndTimeline.span(.before, first)) }
    for month in first...last { spans.append(EndTimeline.span(.month, month)) }
    if months.contains(where: { $0 > last }) { spans.append(EndTimeline.span(.after, last + 1)) }
    for (entry, month) in zip(ending, months) {
      let index = spans.firstIndex { span in
        switch span.place {
        case .before: month < first
        case .month: EndTimeline.number(span.year, span.month) == month
        case .after: month > last
        }
      }
      if let index { spans[index].entries.append(entry) }
    }
    for index in spans.indices {
      spans[index].entries.sort { ($0.end?.until ?? "", $0.file) < ($1.end?.until ?? "", $1.file) }
    }
  }

  /// Whether a span is the month of the day it is.
  func isNow(_ span: Span) -> Bool { span.place == .month && span.year == now.year && span.month == now.month }

  /// Whether all of a span is over.
  func isOver(_ span: Span) -> Bool {
    span.place == .before
      || span.place == .month && EndTimeline.number(span.year, span.month) < EndTimeline.number(now.year, now.month)
  }

  /// Whether a span is the first month that is drawn.
  func isFirstMonth(_ index: Int) -> Bool { spans.firstIndex { $0.place == .month } == index }

  private static func number(_ year: Int, _ month: Int) -> Int { year * 12 + month - 1 }

  private static func span(_ place: Span.Place, _ number: Int) -> Span {
    Span(place: place, year: number / 12, month: number % 12 + 1)
  }
}

extension EndTimeline.Span {
  /// `March 2026`, `before March 2026`, `April 2027 and later`
  var name: String {
    let month = "\(MonthNames.all[month - 1]) \(year)"
    switch place {
    case .before: return "before \(month)"
    case .month: return month
    case .after: return "\(month) and later"
    }
  }

  /// Below a bar.
  var shortName: String {
    switch place {
    case .before: "earlier"
    case .month: String(decoding: MonthNames.all[month - 1].utf8.prefix(3), as: UTF8.self)
    case .after: "later"
    }
  }
}
