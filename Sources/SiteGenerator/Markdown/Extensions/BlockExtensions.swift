/// Makes paragraphs and quotes into the blocks that they are meant to be, after everything in their lines is.
struct BlockExtensions {
  private let extensions: MarkdownExtensions

  init(_ extensions: MarkdownExtensions) { self.extensions = extensions }

  /// Whether a text can have any: mostly it has not, and need not be walked through.
  func mayOccur(in source: Span<UInt8>) -> Bool {
    extensions.contains(.definitionLists) && DefinitionList.mayOccur(in: source)
      || extensions.contains(.figures) && Figure.mayOccur(in: source)
      || extensions.contains(.pullQuotes) && PullQuote.mayOccur(in: source)
  }

  /// Takes the next step of a walk.
  func visit(_ cursor: inout MarkdownCursor) {
    guard !cursor.isEntering else { return }
    switch cursor.kind {
    case .paragraph:
      if extensions.contains(.figures), Figure.make(of: &cursor) { return }
      if extensions.contains(.definitionLists) { DefinitionList.make(of: &cursor) }
    case .blockQuote: if extensions.contains(.pullQuotes) { PullQuote.make(of: &cursor) }
    default: break
    }
  }
}
