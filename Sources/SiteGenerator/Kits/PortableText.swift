import HTML
import SiteModel

/// An article's text as it can be taken elsewhere: without pictures, whose rights are not the text's, and with every link
/// absolute. All three forms of a text of plain CommonMark are printed from one tree; those of a text with raw HTML are made
/// of that (`PortableHTML`).
struct PortableText: Sendable {
  let html: [UInt8]
  let markdown: [UInt8]
  let plain: [UInt8]
  /// The pictures that were left out, as the text names them.
  let pictures: [String]

  /// The forms of a text; `nil` where it passes a limit, which its page says as well.
  init?(
    _ text: Span<UInt8>, resolvingWith resolver: some LinkResolving,
    sanitizing: BodySanitizing? = BodySanitizing(MarkdownOptions())
  ) {
    guard BodyLimits.check(text) == nil else { return nil }
    var parsing: MarkdownDocument.Options = text.firstInvalidUTF8 == nil ? [] : .repairedSource
    if sanitizing != nil { parsing.insert(.unsafeHTML) }
    // Pictures do not come along, and figures are made of them.
    var findings = BodyFindings(MarkdownBody(bytes: [], file: "", firstLine: 1))
    var body = ExtendedDocument(
      of: text, .all.subtracting(.figures), parsing: parsing, hasFrames: false, &findings)
    var stripping = PictureStripping()
    body.tree.walk { stripping.visit(&$0, resolver) }
    var html = body.tree.html()
    var words = PlainWords()
    body.tree.walk { words.visit($0) }
    FootnoteSection.append(body, to: &html) { document, note in
      document.tree.walk { stripping.visit(&$0, resolver) }
      words.begin(note: note.number)
      document.tree.walk { words.visit($0) }
    }
    guard stripping.html.pieces.isEmpty else {
      guard let form = sanitizing.map({ PortableHTML(html, stripping.html, resolver, $0) }) else { return nil }
      (self.html, markdown, plain) = (form.html, form.markdown, form.plain)
      pictures = stripping.pictures + form.pictures
      return
    }
    pictures = stripping.pictures
    self.html = PortableText.repaired(html)
    plain = PortableText.repaired(words.bytes)
    markdown = PortableText.repaired(
      body.isCommonMark
        ? body.tree.commonMark() : PortableMarkdown.bytes(of: text, parsing: parsing) { stripping.visit(&$0, resolver) }
    )
  }

  /// The forms of a text that is HTML.
  init(_ text: PortableHTML) {
    (html, markdown, plain, pictures) = (text.html, text.markdown, text.plain, text.pictures)
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.repairUTF8()
    return bytes
  }
}

/// Takes pictures out of a tree, marks raw HTML there, and makes its links absolute.
private struct PictureStripping {
  /// The pictures that were left out, as the text names them.
  private(set) var pictures: [String] = []
  private(set) var html = RawHTMLMarks()
  private var paragraph = ParagraphContent()

  mutating func visit(_ cursor: inout MarkdownCursor, _ resolver: some LinkResolving) {
    paragraph.visit(&cursor)
    switch cursor.kind {
    case .image where !cursor.isEntering:
      if cursor.withDestination({ LinkDestination($0, isImage: true) }) != .imageData {
        pictures.append(cursor.destination)
      }
      cursor.remove()
    case .htmlBlock, .htmlInline:
      if cursor.withLiteral(RawHTMLMarks.isComment) {
        cursor.remove()
      } else {
        html.mark(&cursor, in: BlockScope(), lineOffset: 0)
      }
    case .link where !cursor.isEntering: PictureStripping.makeAbsolute(&cursor, resolver)
    default: break
    }
  }

  private static func makeAbsolute(_ cursor: inout MarkdownCursor, _ resolver: some LinkResolving) {
    switch cursor.withDestination({ LinkDestination($0, isImage: false) }) {
    case .external(let rewritten):
      if let rewritten { cursor.setDestination(rewritten) }
    case .refused, .noHost, .imageData: cursor.unwrap()
    case .local:
      switch resolver.target(of: cursor.destination, isImage: false) {
      case .internalAddress(let address), .picture(let address, _):
        cursor.setDestination(address)
      case .unchanged, .external: break
      case .broken, .gone, .refused, .withheld: cursor.unwrap()
      }
    }
  }
}

/// What a paragraph still has: one that had a picture and nothing else goes with it.
private struct ParagraphContent {
  private var hasWords = false
  private var lost = false
  private var depth = 0

  mutating func visit(_ cursor: inout MarkdownCursor) {
    switch cursor.kind {
    case .paragraph where cursor.isEntering: (hasWords, lost, depth) = (false, false, 0)
    case .paragraph: if lost, !hasWords { cursor.remove() }
    case .image:
      depth += cursor.isEntering ? 1 : -1
      lost = true
    case .htmlInline: lost = true
    // The words in a picture's brackets go with it.
    case .text, .code: if depth == 0 { hasWords = true }
    default: break
    }
  }
}

extension BodyMaker {
  /// An article's text as it can be taken elsewhere, from the bytes of its file.
  func portableText(of article: Article, _ bytes: [UInt8]) -> PortableText? {
    if article.file.hasExtension("html"), let sanitizing = markdown.sanitizing {
      let resolver = links(of: article.file, PageAddresses(absolute: settings))
      return PortableText(PortableHTML(Array(article.text(in: bytes)), .all, resolver, sanitizing))
    }
    return markdownText(of: article, bytes)
  }

  private func markdownText(of article: Article, _ bytes: [UInt8]) -> PortableText? {
    PortableText(
      article.text(in: bytes).span,
      resolvingWith: links(of: article.file, PageAddresses(absolute: settings)), sanitizing: markdown.sanitizing)
  }
}
