import SiteModel

/// Takes raw HTML out of a body: whole blocks, and the tags within a text, which stays.
struct RawHTMLRemoval {
  /// Whether the warning for this run of raw HTML was given: a block, blocks that follow each other, a paragraph.
  private var isInRun = false
  /// Whether the paragraph that is being read lost something.
  private var paragraphIsCut = false

  /// Notes that a block other than raw HTML begins or ends.
  mutating func endRun() { isInRun = false }

  /// Notes that a paragraph begins.
  mutating func beginParagraph() { paragraphIsCut = false }

  /// Takes the raw HTML at the cursor out. Comments go without a word.
  mutating func take(_ cursor: inout MarkdownCursor, _ scope: inout BlockScope, _ findings: inout BodyFindings) {
    if !isInRun, let tag = cursor.withLiteral(RawHTMLRemoval.firstLine) {
      isInRun = true
      let place =
        cursor.kind == .htmlInline
        ? scope.place(ofHTML: tag, in: &findings.source)
        : findings.source.place(line: cursor.startLine, column: cursor.startColumn)
      findings.add(.rawHTML(tag), at: place)
    }
    if cursor.kind == .htmlInline { paragraphIsCut = true }
    cursor.remove()
  }

  /// Takes the paragraph at the cursor out where raw HTML was all there was in it.
  func endParagraph(_ cursor: inout MarkdownCursor) {
    guard paragraphIsCut else { return }
    var html = cursor.html()[...]
    if html.starts(with: "<p>".utf8) { html = html.dropFirst(3) }
    if let end = html.lastIndex(of: 0x3C), html[end...].starts(with: "</p>".utf8) { html = html[..<end] }
    if html.allSatisfy({ $0 <= 0x20 }) { cursor.remove() }
  }

  /// The first line of raw HTML, or the beginning of it; `nil` where it is one comment.
  private static func firstLine(_ html: Span<UInt8>) -> [UInt8]? {
    guard !isComment(html) else { return nil }
    var line: [UInt8] = []
    for index in html.indices {
      let byte = html[index]
      // A block keeps its indentation.
      if line.isEmpty, byte == 0x20 || byte == 0x09 { continue }
      if byte < 0x20 || line.count == 200 { break }
      line.append(byte)
    }
    return line
  }

  /// Whether the HTML is a comment from beginning to end.
  private static func isComment(_ html: Span<UInt8>) -> Bool {
    var start = 0
    while start < html.count, html[start] <= 0x20 { start += 1 }
    guard html.count - start >= 7, html.firstIndex(of: Array("<!--".utf8), in: start..<html.count) == start,
      let end = html.firstIndex(of: Array("-->".utf8), in: (start + 4)..<html.count)
    else { return false }
    return (end + 3..<html.count).allSatisfy { html[$0] <= 0x20 }
  }
}

extension BodyFinding {
  /// Raw HTML, with the first line of it.
  fileprivate static func rawHTML(_ line: [UInt8]) -> BodyFinding {
    var shown = line.prefix(40)
    if shown.count < line.count {
      while let last = shown.last, last & 0xC0 == 0x80 { shown.removeLast() }
      if let last = shown.last, last >= 0xC0 { shown.removeLast() }
    }
    let rest = shown.count < line.count ? " …" : ""
    return BodyFinding(
      .warning, "raw-html", "raw HTML is not shown: \(String(decoding: shown, as: UTF8.self))\(rest)",
      hint: "write it in Markdown, or link to what it shows")
  }
}
