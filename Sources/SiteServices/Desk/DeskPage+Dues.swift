import SiteGenerator
import SiteModel

extension DeskPage {
  /// How many things are shown unfolded.
  private static let unfolded = 6

  /// What is to be done in the next days.
  mutating func appendDues() {
    let dues = desk.dues
    let known = Set(desk.articles.map(\.file))
    markup.element("section", [("class", "dues"), ("aria-labelledby", "dues"), ("data-part", "dues")]) { markup in
      markup.element("h2", [("id", "dues")], "Due in the next \(Desk.daysAhead) days")
      guard !dues.isEmpty else {
        markup.element("p", "Nothing has to be renewed, removed, opened or notified.")
        return
      }
      DeskPage.append(dues.prefix(DeskPage.unfolded), known, to: &markup)
      let rest = dues.dropFirst(DeskPage.unfolded)
      guard !rest.isEmpty else { return }
      markup.element("details", [("id", "dues-rest")]) { markup in
        markup.element("summary", "\(rest.count) more")
        DeskPage.append(rest, known, to: &markup)
      }
    }
    markup.line()
  }

  private static func append(_ dues: ArraySlice<DueItem>, _ known: Set<String>, to markup: inout PageMarkup) {
    markup.element("ul") { markup in
      for due in dues {
        markup.line()
        markup.element("li", [("class", "due \(due.action.rawValue)")]) { append(due, known, to: &$0) }
      }
    }
  }

  private static func append(_ due: DueItem, _ known: Set<String>, to markup: inout PageMarkup) {
    markup.element("span", [("class", "when")]) { markup in
      markup.element("time", [("datetime", due.date)], due.day.iso8601)
      markup.element("span", [("class", "action")], due.action.rawValue)
    }
    markup.element("span", [("class", "what")]) { markup in
      markup.link(due.title, to: known.contains(due.file) ? "#" + PageMarkup.id(ofFile: due.file) : nil)
      markup.element("span", [("class", "line")], due.task)
      if let outlet = due.outlet { markup.element("span", [("class", "line quiet")], outlet) }
    }
  }
}
