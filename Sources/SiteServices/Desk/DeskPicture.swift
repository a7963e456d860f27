import SiteGenerator
import SiteModel

/// The site by outlet and month: for each outlet how many articles this site dated in each of the last months.
struct DeskPicture {
  /// An outlet, or all those that have no strip of their own.
  struct Strip {
    let outlet: DeskArticle.Name?
    let name: String
    /// A pair for each month: on the site, and not (yet, or no longer).
    var months: [(shown: Int, hidden: Int)]
    /// How many are older than the first month.
    var earlier = 0

    /// How many articles there are.
    var count: Int { months.reduce(earlier) { $0 + $1.shown + $1.hidden } }
  }

  /// How many months are drawn at least and at most, and how many outlets have a strip of their own.
  private static let (fewest, most) = (12, 24)
  static let stripCount = 12

  /// The largest first; the last may stand for many.
  private(set) var strips: [Strip] = []
  /// The first month, counted from the year 0.
  let first: Int
  /// How many months are drawn.
  let monthCount: Int
  /// How many articles the tallest bar stands for.
  private(set) var tallest = 1

  init(_ articles: [DeskArticle], day: CivilDate?) {
    let present = day.map(DeskPicture.number) ?? 0
    // What is planned is drawn too, two months ahead at most.
    let months = articles.compactMap { $0.day.map(DeskPicture.number) }.filter { $0 <= present + 2 }
    let last = max(months.max() ?? present, present)
    monthCount = min(DeskPicture.most, max(DeskPicture.fewest, last - (months.min() ?? last) + 1))
    first = last - monthCount + 1
    let groups = Dictionary(grouping: articles.filter { $0.day != nil }, by: \.outlet)
      .sorted { ($1.value.count, $0.key.name, $0.key.key) < ($0.value.count, $1.key.name, $1.key.key) }
    let own = groups.count > DeskPicture.stripCount ? DeskPicture.stripCount - 1 : groups.count
    for group in groups.prefix(own) { add(group.value, outlet: group.key, name: group.key.name) }
    let rest = groups.dropFirst(own)
    if !rest.isEmpty { add(rest.flatMap(\.value), outlet: nil, name: "\(rest.count) other outlets") }
    tallest = max(1, strips.flatMap(\.months).map { $0.shown + $0.hidden }.max() ?? 1)
  }

  private mutating func add(_ articles: [DeskArticle], outlet: DeskArticle.Name?, name: String) {
    var strip = Strip(
      outlet: outlet, name: name, months: Array(repeating: (0, 0), count: monthCount))
    for article in articles {
      guard let day = article.day else { continue }
      let month = DeskPicture.number(of: day) - first
      if month < 0 {
        strip.earlier += 1
      } else {
        // What is dated far ahead stands at the end.
        let month = min(month, monthCount - 1)
        if article.isShown { strip.months[month].shown += 1 } else { strip.months[month].hidden += 1 }
      }
    }
    strips.append(strip)
  }

  private static func number(of day: CivilDate) -> Int { day.year * 12 + day.month - 1 }

  /// `March 2026`, of a month by its place in the strips.
  func name(ofMonth place: Int) -> String {
    "\(MonthNames.all[(first + place) % 12]) \(year(ofMonth: place))"
  }

  /// The year of a month.
  func year(ofMonth place: Int) -> Int { (first + place) / 12 }

  /// Whether a year begins with a month.
  func isJanuary(_ place: Int) -> Bool { (first + place) % 12 == 0 }

  /// A strip in words.
  func words(of strip: Strip) -> String {
    let months = strip.months.enumerated().filter { $1.shown + $1.hidden > 0 }
      .map { "\(name(ofMonth: $0)): \($1.shown + $1.hidden)" }
    let earlier = strip.earlier > 0 ? ["earlier: \(strip.earlier)"] : []
    return (earlier + months).joined(separator: ", ")
  }
}
