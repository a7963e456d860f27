/// Terms and what they mean, in one paragraph: lines with a term each, and below them lines that begin with `: ` (PHP
/// Markdown Extra, "Definition Lists"). Lines that begin otherwise go on with the definition before them.
enum DefinitionList {
  /// Whether a text has a line that begins with a colon and a space.
  static func mayOccur(in source: Span<UInt8>) -> Bool {
    var next = 0
    while let colon = source.firstIndex(of: 0x3A, from: next), colon + 1 < source.count {
      if colon > 0, source[colon + 1] == 0x20 || source[colon + 1] == 0x09, isLineStart(source, colon) { return true }
      next = colon + 1
    }
    return false
  }

  private static func isLineStart(_ source: Span<UInt8>, _ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, place - before < 40, source[before] == 0x20 || source[before] == 0x3E { before -= 1 }
    return before >= 0 && (source[before] == 0x0A || source[before] == 0x0D)
  }

  /// Makes the paragraph at the cursor, which ends there, a list, where it is one.
  static func make(of cursor: inout MarkdownCursor) {
    let lines = cursor.inlinePieces().split(omittingEmptySubsequences: false) { $0.isBreak }
    guard let first = lines.firstIndex(where: { $0.first?.isDefinition ?? false }), first > 0 else { return }
    var pieces: [InlinePiece] = []
    for term in lines[..<first] { pieces += [.tag("<dt>")] + term + [.tag("</dt>\n")] }
    for (index, line) in lines[first...].enumerated() {
      if let definition = line.first?.definition {
        if index > 0 { pieces.append(.tag("</dd>\n")) }
        pieces += [.tag("<dd>"), .text(definition)] + line.dropFirst()
      } else {
        pieces += [.tag("\n")] + line
      }
    }
    cursor.setInlinePieces(pieces + [.tag("</dd>\n")])
    cursor.become(opening: "<dl>", closing: "</dl>")
  }
}

extension InlinePiece {
  fileprivate var isBreak: Bool {
    if case .lineBreak = self { return true }
    return false
  }

  fileprivate var isDefinition: Bool { definition != nil }

  /// What follows the colon of a text that begins with one.
  fileprivate var definition: [UInt8]? {
    guard case .text(let text) = self, text.count > 1, text[0] == 0x3A, text[1] == 0x20 || text[1] == 0x09 else {
      return nil
    }
    return Array(text.dropFirst().drop { $0 == 0x20 || $0 == 0x09 })
  }

  static func tag(_ html: String) -> InlinePiece { .html(Array(html.utf8)) }
}
