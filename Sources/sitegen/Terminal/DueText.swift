import SiteGenerator

/// What is due, for a person at a terminal: three lines for each item, and a line that counts them.
struct DueText {
  let items: [DueItem]
  let style: TextStyle

  var text: String {
    guard !items.isEmpty else { return "Nothing is due\n" }
    let width = items.map(\.date.utf8.count).max() ?? 10
    return items.map { lines(of: $0, width) }.joined() + "\(items.count) due: \(counts)\n"
  }

  private func lines(of item: DueItem, _ width: Int) -> String {
    let date = item.date + String(repeating: " ", count: width - item.date.utf8.count)
    let action = item.action.rawValue + String(repeating: " ", count: 6 - item.action.rawValue.utf8.count)
    let outlet = item.outlet.map { " (\($0))" } ?? ""
    let margin = String(repeating: " ", count: width + 10)
    return "\(style.bold(date))  \(mark(action, item.action))  \(TerminalText.clean(item.title + outlet))\n"
      + "\(margin)\(TerminalText.clean(item.task))\n\(margin)\(style.dim(TerminalText.clean(item.file)))\n"
  }

  private func mark(_ text: String, _ action: DueItem.Action) -> String {
    switch action {
    case .remove: style.red(text)
    case .renew: style.yellow(text)
    case .open: style.green(text)
    case .notify: style.blue(text)
    }
  }

  private var counts: String {
    DueItem.Action.allCases.compactMap { action in
      let count = items.count { $0.action == action }
      return count == 0 ? nil : "\(count) to \(action.rawValue)"
    }.joined(separator: ", ")
  }
}
