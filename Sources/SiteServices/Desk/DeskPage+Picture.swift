import SiteGenerator
import SiteModel

extension DeskPage {
  private static let height = 44

  /// The site by outlet and month: a strip of bars for each outlet.
  mutating func appendPicture() {
    let picture = DeskPicture(desk.articles, day: desk.day)
    let attributes: [(name: String, value: String?)] = [
      ("class", "picture"), ("aria-labelledby", "picture"), ("data-part", "picture"),
    ]
    markup.element("section", attributes) { markup in
      markup.element("h2", [("id", "picture")], "By outlet and month")
      guard !picture.strips.isEmpty else {
        markup.element("p", "There are no articles yet.")
        return
      }
      let last = picture.monthCount - 1
      markup.element("p", [("class", "legend")]) { markup in
        markup.text("\(picture.name(ofMonth: 0)) to \(picture.name(ofMonth: last)). ")
        markup.element("span", [("class", "key shown")], "on the site")
        markup.text(" ")
        markup.element("span", [("class", "key hidden")], "not on the site")
      }
      markup.element("ul", [("class", "strips")]) { markup in
        for (number, strip) in picture.strips.enumerated() {
          markup.line()
          markup.element("li") { DeskPage.append(strip, number, of: picture, to: &$0) }
        }
      }
    }
    markup.line()
  }

  private static func append(
    _ strip: DeskPicture.Strip, _ number: Int, of picture: DeskPicture, to markup: inout PageMarkup
  ) {
    markup.element("span", [("class", "name")]) { markup in
      markup.link(strip.name, to: strip.outlet.map { "?outlet=\(PercentEncoding.encode(path: $0.key))#articles" })
    }
    markup.element("span", [("class", "quiet")], counted(strip.count, "article"))
    markup.element(
      "svg",
      [("role", "img"), ("aria-labelledby", "strip-\(number)"), ("width", "100%"), ("height", "\(height + 14)")]
    ) { markup in
      markup.element("title", [("id", "strip-\(number)")], "\(strip.name): \(picture.words(of: strip))")
      for (place, month) in strip.months.enumerated() { append(month, at: place, of: picture, to: &markup) }
      markup.element("line", [("x1", "0"), ("x2", "100%"), ("y1", "\(height)"), ("y2", "\(height)")], "")
    }
  }

  private static func append(
    _ month: (shown: Int, hidden: Int), at place: Int, of picture: DeskPicture, to markup: inout PageMarkup
  ) {
    if picture.isJanuary(place) {
      let x = share(place * 100, of: picture)
      markup.element("line", [("class", "year"), ("x1", x), ("x2", x), ("y1", "0"), ("y2", "\(height + 14)")], "")
      markup.element("text", [("x", x), ("dx", "3"), ("y", "\(height + 12)")], "\(picture.year(ofMonth: place))")
    }
    guard month.shown + month.hidden > 0 else { return }
    // What there is must be seen, however little it is.
    let shown = month.shown == 0 ? 0 : max(2, month.shown * (height - 2) / picture.tallest)
    let hidden = month.hidden == 0 ? 0 : max(2, month.hidden * (height - 2) / picture.tallest)
    for (name, bar, top) in [("shown", shown, height - shown), ("hidden", hidden, height - shown - hidden)]
    where bar > 0 {
      markup.element(
        "rect",
        [
          ("class", name), ("x", share(place * 100 + 12, of: picture)), ("width", share(76, of: picture)),
          ("y", "\(top)"),
          ("height", "\(bar)"),
        ], "")
    }
  }

  /// A hundredth of a month's place, in per cent of the strip.
  private static func share(_ hundredths: Int, of picture: DeskPicture) -> String {
    let thousandths = hundredths * 1_000 / picture.monthCount
    let rest = thousandths % 1_000
    return "\(thousandths / 1_000).\(rest < 100 ? "0" : "")\(rest < 10 ? "0" : "")\(rest)%"
  }
}
