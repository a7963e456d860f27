/// The elements of a finished page as a tree, and the text in its article: what selectors are held against. Made of few
/// pages only; the proof on every page needs no tree (`PageVerifier`).
struct PageOutline: Sendable {
  struct Element: Sendable {
    let name: String
    let tag: TagName
    /// The number of the element around it.
    let parent: Int?
    /// Its place among its siblings.
    let place: Int
    let attributes: [(name: String, value: String)]
    let isInArticle: Bool
    fileprivate(set) var children: [Int] = []
    fileprivate(set) var hasText = false

    /// The value of an attribute; `nil` where it is absent.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    var classes: [Substring.UTF8View] { (self["class"] ?? "").utf8.split { $0 <= 0x20 }.map { Substring($0).utf8 } }
  }

  /// A text in the article, and the element it stands in.
  struct Run: Sendable {
    let range: Range<Int>
    let element: Int
  }

  private(set) var elements: [Element] = []
  /// The text of the article, with blanks folded; hidden or not.
  private(set) var text = VisibleText()
  private(set) var runs: [Run] = []
  /// The contents of `<style>`, by the number of the element.
  private(set) var styles: [Int: [UInt8]] = [:]
  private var open: [Int] = []
  private var roots = 0
  private var articleDepth = 0

  /// The outline of a page, without the article's own text.
  init(_ page: [UInt8], passingOver body: [UInt8]) {
    var scanner = HTMLScanner(page, passingOver: [], body)
    while let token = scanner.next() {
      switch token {
      case .text(let range): addText(page, range)
      case .start(let name, let attributes):
        start(page, name, attributes)
        guard name == .style else { continue }
        let start = min(attributes.upperBound + 1, scanner.position)
        styles[elements.count - 1] = Array(page[start..<scanner.position])
      case .end(let name): end(name)
      }
    }
  }

  private mutating func addText(_ page: [UInt8], _ range: Range<Int>) {
    guard let element = open.last else { return }
    elements[element].hasText = true
    guard articleDepth > 0 else { return }
    let start = text.bytes.count
    text.append(page, range)
    if text.bytes.count > start { runs.append(Run(range: start..<text.bytes.count, element: element)) }
  }

  private mutating func start(_ page: [UInt8], _ tag: TagName, _ attributes: Range<Int>) {
    let start = page[..<attributes.lowerBound].lastIndex(of: 0x3C).map { $0 + 1 } ?? attributes.lowerBound
    let name = String(decoding: page[start..<attributes.lowerBound], as: UTF8.self).lowercased()
    closeSibling(of: name)
    if tag == .article { articleDepth += 1 }
    let number = elements.count
    let place = open.last.map { elements[$0].children.count } ?? roots
    elements.append(
      Element(
        name: name, tag: tag, parent: open.last, place: place, attributes: PageOutline.attributes(page[attributes]),
        isInArticle: articleDepth > 0))
    if let last = open.last { elements[last].children.append(number) } else { roots += 1 }
    let traits = TagTable.shared[tag]
    if articleDepth > 0, traits != .inline, traits != .void { text.appendBlank() }
    if traits != .void { open.append(number) }
  }

  /// Elements whose end tag may be left out.
  private mutating func closeSibling(of name: String) {
    guard let last = open.last, PageOutline.closers[elements[last].name]?.contains(name) == true else { return }
    open.removeLast()
  }

  private mutating func end(_ tag: TagName) {
    guard let match = open.lastIndex(where: { elements[$0].tag == tag }) else { return }
    articleDepth -= open[match...].count { elements[$0].tag == .article }
    open.removeSubrange(match...)
    if articleDepth > 0, TagTable.shared[tag] != .inline { text.appendBlank() }
  }

  private static let closers: [String: Set<String>] = [
    "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "head": ["body"], "option": ["option"],
    "p": ["p", "div", "ul", "ol", "dl", "footer", "header", "section", "aside", "h2", "h3", "table", "nav", "article"],
  ]

  /// Names and values; `&amp;` and the like are left as they are.
  private static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = bytes
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == 0x2F }
      guard !rest.isEmpty else { return found }
      let name = rest.prefix { $0 > 0x20 && $0 != 0x3D && $0 != 0x2F }
      rest = rest.dropFirst(max(1, name.count)).drop { $0 <= 0x20 }
      var value = rest.prefix(0)
      if rest.first == 0x3D {
        rest = rest.dropFirst().drop { $0 <= 0x20 }
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 2)
        } else {
          value = rest.prefix { $0 > 0x20 }
          rest = rest.dropFirst(value.count)
        }
      }
      found.append((String(decoding: name, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self)))
    }
  }
}
