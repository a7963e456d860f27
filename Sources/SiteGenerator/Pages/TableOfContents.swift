import Mustache

/// The headings of a text as a list of links, two levels deep.
enum TableOfContents {
  /// Fewer entries are no table.
  private static let fewest = 2

  /// The table of some headings, in the order of the text; empty where there is too little to list.
  static func html(of headings: [RenderedBody.Heading]) -> SafeHTML {
    guard let top = headings.lazy.filter({ $0.id != nil }).map(\.level).min() else { return .empty }
    let entries = headings.filter { $0.id != nil && $0.level <= top + 1 && !$0.text.isEmpty }
    guard entries.count >= fewest else { return .empty }
    var html: [UInt8] = Array("<ol>\n".utf8)
    var depth = 0
    for entry in entries {
      let level = depth == 0 ? 1 : entry.level - top + 1
      switch (depth, level) {
      case (0, _): break
      case (1, 2): html.append(text: "\n<ol>\n")
      case (2, 1): html.append(text: "</li>\n</ol>\n</li>\n")
      default: html.append(text: "</li>\n")
      }
      depth = level
      html.append(text: "<li><a href=\"#")
      HTMLEscaping.append(entry.id ?? "", to: &html)
      html.append(text: "\">")
      HTMLEscaping.append(entry.text, to: &html)
      html.append(text: "</a>")
    }
    html.append(text: depth == 2 ? "</li>\n</ol>\n</li>\n</ol>\n" : "</li>\n</ol>\n")
    return SafeHTML(vouchedFor: html)
  }
}
