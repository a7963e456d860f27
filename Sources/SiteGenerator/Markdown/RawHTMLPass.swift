import SiteModel

/// Takes raw HTML out of a text and says so: other people's text must not bring markup of its own.
struct RawHTMLPass {
  /// The last line for which it was said.
  private var lastLine = 0

  mutating func visit(
    _ node: MarkdownNode, isKept: Bool, on block: ClosedRange<Int>, _ places: BodyPlaces,
    _ diagnostics: inout [Diagnostic]
  ) -> MarkdownNode.Change {
    if isKept { return .none }
    // A text of nothing but tags is told so often enough; looking for the places of all would take too long.
    guard diagnostics.count < MarkdownLimits.diagnostics else { return .remove }
    let html = node.literal
    let isComment = html.starts(with: Array("<!--".utf8))
    let place = places.find(Array(html.prefix { $0 != 0x0A }), on: node.kind == .htmlBlock ? node.lines : block)
    let line = place?.line ?? (node.kind == .htmlBlock ? node.lines.lowerBound : block.lowerBound)
    if !isComment, line != lastLine {
      lastLine = line
      let shown = shortened(String(decoding: html.prefix { $0 != 0x0A }, as: UTF8.self), to: 40)
      diagnostics.append(
        places.diagnostic(
          .warning, "raw-html", line: line, column: place?.column, length: place?.length,
          "raw HTML is not shown: \(shown)", hint: "write it in Markdown, or take it out"))
    }
    return .remove
  }
}
