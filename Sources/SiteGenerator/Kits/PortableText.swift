import SiteModel

/// An article's text as it can be taken elsewhere: without pictures, whose rights are not the text's, without raw HTML, and
/// with every link absolute. All three forms are printed from one tree.
struct PortableText: Sendable {
  let html: [UInt8]
  let markdown: [UInt8]
  let plain: [UInt8]

  /// The forms of a text; `nil` where it passes a limit, which its page says as well.
  init?(_ text: Span<UInt8>, resolvingWith resolver: some LinkResolving) {
    guard BodyLimits.check(text) == nil else { return nil }
    var document = MarkdownDocument(parsing: text, options: text.firstInvalidUTF8 == nil ? [] : .repairedSource)
    document.walk { cursor in
      switch cursor.kind {
      case .image where !cursor.isEntering: cursor.remove()
      case .htmlBlock, .htmlInline: cursor.remove()
      case .link where !cursor.isEntering: PortableText.makeAbsolute(&cursor, resolver)
      default: break
      }
    }
    html = PortableText.repaired(document.html())
    markdown = PortableText.repaired(document.commonMark())
    var words = PlainWords()
    document.walk { words.visit($0) }
    plain = PortableText.repaired(words.bytes)
  }

  private static func makeAbsolute(_ cursor: inout MarkdownCursor, _ resolver: some LinkResolving) {
    switch cursor.withDestination({ LinkDestination($0, isImage: false) }) {
    case .external(let rewritten):
      if let rewritten { cursor.setDestination(rewritten) }
    case .refused, .imageData: cursor.unwrap()
    case .local:
      switch resolver.target(of: cursor.destination, isImage: false) {
      case .internalAddress(let address), .picture(let address, _): cursor.setDestination(address)
      case .unchanged, .external: break
      case .broken, .gone, .refused: cursor.unwrap()
      }
    }
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.repairUTF8()
    return bytes
  }
}

extension BodyMaker {
  /// An article's text as it can be taken elsewhere, from the bytes of its file.
  func portableText(of article: Article, _ bytes: [UInt8]) -> PortableText? {
    PortableText(
      article.text(in: bytes).span,
      resolvingWith: links(of: article.file, PageAddresses(absolute: settings)))
  }
}
