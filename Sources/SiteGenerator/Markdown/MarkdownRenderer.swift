/// Turns bodies into HTML. The steps, in order:
///
/// 1. `BodyLimits`: what libcmark would take too long over is refused.
/// 2. libcmark parses (`Bindings/MarkdownDocument`), and `ExtendedDocument` makes what CommonMark does not know into what
///    it means.
/// 3. `ParagraphLimit`: what an excerpt does not show is taken out of the tree.
/// 4. `UnsupportedSyntax`: what a site has switched off, and is printed as it is typed, is reported.
/// 5. `BodyWalk`: links, images and headings are changed in the tree, raw HTML is marked there.
/// 6. libcmark prints, and `FootnoteSection` behind it.
/// 7. What it prints that is not UTF-8 is repaired, and marks become ranges (`RawHTMLMarks`).
/// 8. `BodySanitizing`: all of it is written anew, whether there is raw HTML in it or not (SECURITY.md S2, S3).
struct MarkdownRenderer: Sendable {
  private let options: MarkdownOptions
  private let documentOptions: MarkdownDocument.Options
  private let externalAttributes: [UInt8]
  private let imageAttributes: [UInt8]
  /// With the names that no heading may have.
  private let anchors: HeadingAnchors
  /// `nil` where HTML is kept as it is.
  let sanitizing: BodySanitizing?

  /// A renderer for the bodies of one site.
  init(options: MarkdownOptions) {
    self.options = options
    var documentOptions: MarkdownDocument.Options = []
    if options.smartPunctuation { documentOptions.insert(.smartPunctuation) }
    documentOptions.insert(.unsafeHTML)
    sanitizing = options.rawHTML == .sanitized ? BodySanitizing(options) : nil
    self.documentOptions = documentOptions
    externalAttributes = MarkdownRenderer.attribute("rel", options.externalRel)
    anchors = HeadingAnchors(reserved: options.reservedIDs)
    imageAttributes = options.lazyImages ? Array(" loading=\"lazy\" decoding=\"async\"".utf8) : []
  }

  /// The HTML of a body, and what was found in it. Where a limit is passed there is no HTML.
  func render(_ body: MarkdownBody, resolvingWith resolver: some LinkResolving) -> RenderedBody {
    let captions = PictureCaptions(body.images, resolvingWith: resolver)
    if body.isHTML, let sanitizing { return sanitizing.body(body, linking(resolver, body, captions), anchors) }
    return renderMarkdown(body, resolver, captions)
  }

  private func renderMarkdown(
    _ body: MarkdownBody, _ resolver: some LinkResolving, _ captions: PictureCaptions
  ) -> RenderedBody {
    let text = body.bytes.span
    var findings = BodyFindings(body)
    if let (finding, offset) = BodyLimits.check(text) {
      findings.add(finding, atOffset: offset)
      return RenderedBody(diagnostics: findings.diagnostics)
    }
    var parsing = documentOptions
    if let invalid = text.firstInvalidUTF8 {
      findings.add(.notUTF8(text[invalid.lowerBound]), atOffset: invalid.lowerBound)
      parsing.insert(.repairedSource)
    }
    var document = ExtendedDocument(
      of: text, options.extensions, parsing: parsing, hasFrames: options.additions, &findings
    ) { tree, findings in
      if let limit = body.paragraphLimit { tree.limit(to: limit, &findings) }
      captions.write(on: &tree, resolvingWith: resolver)
    }
    var footnotes: Set<String> = []
    if options.additions, UnsupportedSyntax.mayOccur(in: text, options.extensions) {
      footnotes = UnsupportedSyntax(in: text, parsedAs: &document.tree, options.extensions, &findings).footnotes
    }
    var walk = BodyWalk(
      options: options,
      links: linking(resolver, body, captions, footnotes: footnotes),
      anchors: anchors, findings: findings)
    var html = html(of: &document, walkedBy: &walk, limit: BodyLimits.htmlBytes(from: text.count))
    guard let sanitizing else {
      html.repairUTF8()
      return walk.body(html)
    }
    return sanitizing.body(html, of: walk, limit: body.paragraphLimit)
  }

  /// What libcmark prints of a document and its notes; nothing where that is too long.
  private func html(of document: inout ExtendedDocument, walkedBy walk: inout BodyWalk, limit: Int) -> [UInt8] {
    document.tree.walk { walk.visit(&$0) }
    var html = document.tree.html()
    FootnoteSection.append(document, walkedBy: &walk, words: walk.links.words, to: &html)
    guard html.count > limit else { return html }
    walk.add(.htmlTooLarge)
    return []
  }

  private func linking(
    _ resolver: some LinkResolving, _ body: MarkdownBody, _ captions: PictureCaptions, footnotes: Set<String> = []
  ) -> LinkRewriting {
    LinkRewriting(
      resolver: resolver, footnotes: footnotes, externalAttributes: externalAttributes,
      imageAttributes: imageAttributes, counters: options.counters, pictures: body.pictures,
      captions: captions, words: body.words)
  }

  /// ` name="value"`, or nothing for no value.
  private static func attribute(_ name: String, _ value: String?) -> [UInt8] {
    guard let value else { return [] }
    var bytes = Array(" \(name)=\"".utf8)
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes += "&quot;".utf8
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    return bytes
  }
}
