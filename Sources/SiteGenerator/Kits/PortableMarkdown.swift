/// A text as Markdown that can be taken elsewhere: tables, struck text and footnotes as they are typed.
enum PortableMarkdown {
  /// The Markdown of a text; `strip` goes through each tree of it first.
  static func bytes(
    of text: Span<UInt8>, parsing: MarkdownDocument.Options, strip: (inout MarkdownCursor) -> Void
  ) -> [UInt8] {
    let extensions: MarkdownExtensions = [.strikethrough, .footnotes]
    var document = MarkdownDocument(parsing: text, options: parsing)
    guard ExtendedSource.isNeeded(for: text, extensions), !SourceMark.occurs(in: text) else {
      document.walk { strip(&$0) }
      return document.commonMark()
    }
    var findings = BodyFindings(MarkdownBody(bytes: [], file: "", firstLine: 1))
    let source = ExtendedSource(of: text, parsedAs: &document, extensions, &findings)
    var markdown = typed(source.text, parsing, strip)
    for note in source.notes {
      markdown.append(text: "\n[\(note.label)]: ")
      markdown.append(contentsOf: indented(typed(note.text, parsing, strip)))
    }
    return markdown
  }

  private static func typed(
    _ marked: [UInt8], _ parsing: MarkdownDocument.Options, _ strip: (inout MarkdownCursor) -> Void
  ) -> [UInt8] {
    var document = MarkdownDocument(parsing: marked.span, options: parsing)
    document.walk { strip(&$0) }
    return SourceMark.typed(document.commonMark())
  }

  /// Some lines of which all but the first are four columns further in; empty ones stay empty.
  private static func indented(_ text: [UInt8]) -> [UInt8] {
    var indented: [UInt8] = []
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { indented.append(0x0A) }
      if index > 0, !line.isEmpty { indented.append(text: "    ") }
      indented.append(contentsOf: line)
    }
    return indented
  }
}
