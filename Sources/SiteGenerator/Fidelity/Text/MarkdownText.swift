/// Reads the visible text of Markdown through libcmark's tree, as the renderer does: of raw HTML its words are shown, and
/// pictures have none.
struct MarkdownText {
  private var text = ReceivedText()
  private var block: TextBlock?
  /// What the open lists and quotes make of a block, from the outermost to the innermost.
  private var containers: [TextBlock.Form] = [[]]
  /// The links that are open: where their words begin in the block.
  private var links: [(destination: String, start: Int)] = []
  private var imageDepth = 0

  private init() {}

  /// The text of a body; front matter has been cut off before.
  static func read(_ bytes: ArraySlice<UInt8>) throws(FidelityFault) -> ReceivedText {
    guard BodyLimits.check(bytes.span) == nil else { throw .beyondLimits }
    // What a site has switched off is read all the same: the words are those that the reader was meant to see.
    var findings = BodyFindings(MarkdownBody(bytes: bytes, file: "", firstLine: 1))
    var document = ExtendedDocument(of: bytes.span, .all, parsing: .repairedSource, &findings)
    var reader = MarkdownText()
    document.tree.walk { reader.visit(&$0) }
    for note in document.notes {
      var note = document.document(of: note)
      note.tree.walk { reader.visit(&$0) }
    }
    return reader.text
  }

  private mutating func visit(_ cursor: inout MarkdownCursor) {
    switch cursor.kind {
    case .text, .code, .softBreak, .lineBreak: if imageDepth == 0 { takeWords(cursor) }
    case .emphasis: mark(cursor.isEntering ? .emphasis : .endOfEmphasis)
    case .strong: mark(cursor.isEntering ? .strong : .endOfStrong)
    case .link: if imageDepth == 0 { visitLink(cursor) }
    case .image: imageDepth += cursor.isEntering ? 1 : -1
    case .blockQuote: visitContainer(.quotation, cursor)
    case .list: visitContainer(cursor.isNumberedList ? .numberedList : .bulletList, cursor)
    case .paragraph: visitBlock([], cursor)
    case .heading: visitBlock(.heading(cursor.headingLevel), cursor)
    case .codeBlock:
      block = TextBlock(form(.code))
      takeWords(cursor)
      endBlock()
    // A row of a table is a block; a space stands between its cells.
    case .customBlock: visitBlock([], cursor)
    case .customInline: if cursor.isCell, !cursor.isEntering { block?.append([0x20]) }
    case .htmlBlock: takeHTML(cursor)
    case .htmlInline: if imageDepth == 0 { takeTag(cursor) }
    case .none, .document, .item, .thematicBreak: break
    }
  }

  private mutating func takeWords(_ cursor: borrowing MarkdownCursor) {
    if cursor.kind == .softBreak || cursor.kind == .lineBreak {
      block?.append([0x20])
      return
    }
    var words: [UInt8] = []
    cursor.appendLiteral(to: &words)
    if cursor.kind == .code { block?.append(.code) }
    block?.append(words)
    if cursor.kind == .code { block?.append(.endOfCode) }
  }

  /// A block of raw HTML has blocks of its own.
  private mutating func takeHTML(_ cursor: borrowing MarkdownCursor) {
    var html: [UInt8] = []
    cursor.appendLiteral(to: &html)
    endBlock()
    text.blocks += HTMLText.read(shown: html).blocks
  }

  /// A tag in a line of text may emphasise it or end it.
  private mutating func takeTag(_ cursor: borrowing MarkdownCursor) {
    var html: [UInt8] = []
    cursor.appendLiteral(to: &html)
    var scanner = HTMLScanner(html)
    switch scanner.next() {
    case .start(let name, _):
      if HTMLElement(name) == .lineBreak { block?.append([0x20]) }
      if let opening = HTMLElement.mark(name, isOpening: true) { mark(opening) }
    case .end(let name): if let closing = HTMLElement.mark(name, isOpening: false) { mark(closing) }
    case .text, nil: break
    }
  }

  private mutating func mark(_ mark: TextBlock.Mark) {
    if imageDepth == 0 { block?.append(mark) }
  }

  private mutating func visitLink(_ cursor: borrowing MarkdownCursor) {
    if cursor.isEntering {
      links.append((cursor.destination, block?.text.count ?? 0))
    } else if let link = links.popLast(), let words = block?.text.dropFirst(link.start) {
      let normal = TextNormalizer.normalize(Array(words))
      block?.links.append(TextLink(destination: link.destination, text: String(decoding: normal, as: UTF8.self)))
    }
  }

  private mutating func visitContainer(_ form: TextBlock.Form, _ cursor: borrowing MarkdownCursor) {
    if cursor.isEntering { containers.append(self.form(form)) } else { containers.removeLast() }
  }

  private mutating func visitBlock(_ form: TextBlock.Form, _ cursor: borrowing MarkdownCursor) {
    if cursor.isEntering { block = TextBlock(self.form(form)) } else { endBlock() }
  }

  private func form(_ own: TextBlock.Form) -> TextBlock.Form { own.union(containers.last ?? []) }

  private mutating func endBlock() {
    if let block, !TextNormalizer.isBlank(block.text) { text.blocks.append(block) }
    block = nil
    links.removeAll()
  }
}
