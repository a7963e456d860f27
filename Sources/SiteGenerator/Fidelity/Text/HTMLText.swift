import HTML

/// Reads the text of an article out of saved HTML, tolerantly: the words of paragraphs, headings, lists, quotations, code,
/// tables and captions. What stands in `<nav>`, `<aside>`, `<form>`, scripts and the like is no part of an article.
struct HTMLText {
  private var scanner: HTMLScanner
  private var regions = HTMLRegions()
  private var context = HTMLContext()
  private var block: TextBlock?
  private var link: (destination: String, start: Int)?
  /// The element that is passed over, and how many of its name are open.
  private var skipped: (name: TagName, depth: Int)?
  private var base: String?
  private var hasParagraphs = false
  /// Whether text counts that stands in no element of a text.
  private let takesLooseText: Bool
  /// Whether all of it is the text of an article.
  private let isShown: Bool

  private init(_ bytes: [UInt8], takesLooseText: Bool, isShown: Bool = false) {
    scanner = HTMLScanner(bytes)
    self.takesLooseText = takesLooseText
    self.isShown = isShown
  }

  /// What is shown of HTML that is an article's text, or a part of one.
  static func read(shown bytes: [UInt8]) -> ReceivedText {
    var reader = HTMLText(bytes, takesLooseText: true, isShown: true)
    reader.readAll()
    return ReceivedText(blocks: reader.regions.article)
  }

  /// The text of a page, or of a part of one. Where it has no `<p>`, text that stands anywhere counts.
  static func read(_ bytes: [UInt8]) -> ReceivedText {
    var reader = HTMLText(bytes, takesLooseText: false)
    reader.readAll()
    if !reader.hasParagraphs {
      reader = HTMLText(bytes, takesLooseText: true)
      reader.readAll()
    }
    return ReceivedText(blocks: reader.regions.article, base: reader.base)
  }

  private mutating func readAll() {
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      case .text(let range): take(scanner.bytes[range])
      }
    }
    endBlock()
  }

  // MARK: Elements

  private mutating func start(_ name: TagName, _ attributes: Range<Int>) {
    if name == .base, base == nil { base = attribute("href", attributes) }
    if let open = skipped {
      if open.name == name { skipped?.depth += 1 }
      return
    }
    switch HTMLElement(name, isShown: isShown) {
    case .skipped:
      endBlock()
      skipped = (name, 1)
    case .lineBreak: block?.append([0x20])
    case .inline: mark(HTMLElement.mark(name, isOpening: true))
    case .link:
      endLink()
      if let destination = attribute("href", attributes) { link = (destination, block?.text.count ?? 0) }
    case .block:
      endBlock()
      if name == .paragraph { hasParagraphs = true }
      if !isShown { regions.open(name) }
      context.open(name)
    }
  }

  private mutating func end(_ name: TagName) {
    if let open = skipped {
      guard open.name == name else { return }
      skipped = open.depth > 1 ? (name, open.depth - 1) : nil
      return
    }
    switch HTMLElement(name, isShown: isShown) {
    case .skipped, .lineBreak: break
    case .inline: mark(HTMLElement.mark(name, isOpening: false))
    case .link: endLink()
    case .block:
      endBlock()
      context.close(name)
      if !isShown { regions.close(name) }
    }
  }

  private func attribute(_ name: String, _ range: Range<Int>) -> String? {
    scanner.attribute(Array(name.utf8), in: range).map { value in
      let text = HTMLReferences.resolve(value, isInAttribute: true)
      let start = text.firstIndex { $0 > 0x20 } ?? text.endIndex
      let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
      return String(decoding: text[start..<end], as: UTF8.self)
    }
  }

  // MARK: Text

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard skipped == nil else { return }
    if block == nil {
      guard takesLooseText || context.countsText, bytes.contains(where: { $0 > 0x20 }) else { return }
      block = TextBlock(context.form)
      if let open = link { link = (open.destination, 0) }
    }
    block?.append(HTMLReferences.resolve(bytes))
  }

  private mutating func mark(_ mark: TextBlock.Mark?) {
    if let mark, !context.isCode { block?.append(mark) }
  }

  private mutating func endLink() {
    guard let link, let words = block?.text.dropFirst(link.start) else {
      link = nil
      return
    }
    let normal = TextNormalizer.normalize(Array(words))
    block?.links.append(TextLink(destination: link.destination, text: String(decoding: normal, as: UTF8.self)))
    self.link = nil
  }

  /// Ends a block; a link that goes on in the next one is counted once.
  private mutating func endBlock() {
    if block != nil { endLink() }
    if let block, !TextNormalizer.isBlank(block.text) { regions.add(block) }
    block = nil
  }
}
