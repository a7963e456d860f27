import SiteModel

/// Gives every heading an anchor, made of its words and used once.
struct HeadingPass {
  private(set) var headings: [RenderedBody.Heading] = []
  private var used: Set<String>
  /// How often a slug was wanted, so that the next free number is found at once.
  private var wanted: [String: Int] = [:]
  private var text: String?

  init(reserved: Set<String>) { used = reserved }

  mutating func enter() -> MarkdownNode.Change {
    text = ""
    return .none
  }

  mutating func collect(_ node: MarkdownNode) {
    if text != nil { text?.append(String(decoding: node.literal, as: UTF8.self)) }
  }

  mutating func collectBreak() { if text != nil { text?.append(" ") } }

  /// The heading with its anchor. The first level is the page's own: a text begins at the second.
  mutating func leave(_ node: MarkdownNode) -> MarkdownNode.Change {
    let text = text ?? ""
    self.text = nil
    if node.headingLevel == 1 { node.setHeadingLevel(2) }
    let id = anchor(for: text)
    headings.append(RenderedBody.Heading(level: node.headingLevel, id: id, text: text))
    var html = node.html
    while html.last == 0x0A { html.removeLast() }
    // libcmark prints `<h2>`; the id goes behind the name. It is a slug, so it has nothing to escape.
    html.insert(contentsOf: Array(" id=\"\(id)\"".utf8), at: min(3, html.count))
    return .replace(html, isBlock: true)
  }

  private mutating func anchor(for text: String) -> String {
    let made = Slug.make(from: text)
    let slug = made.isEmpty ? "section" : made
    var number = wanted[slug, default: 0] + 1
    var id = number == 1 ? slug : "\(slug)-\(number)"
    while !used.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    wanted[slug] = number
    return id
  }
}
