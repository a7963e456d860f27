/// The words of a text without markup: a blank line between blocks, the address of a link behind its words.
struct PlainWords: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Begins a footnote.
  mutating func begin(note number: Int) {
    bytes.append(text: "[\(number)] ")
  }

  /// Takes the next node of a walk.
  mutating func visit(_ cursor: borrowing MarkdownCursor) {
    switch cursor.kind {
    case .text, .code: cursor.appendLiteral(to: &bytes)
    case .softBreak: bytes.append(0x20)
    case .lineBreak: bytes.append(0x0A)
    case .codeBlock:
      cursor.appendLiteral(to: &bytes)
      bytes.append(0x0A)
    case .thematicBreak: bytes.append(text: "* * *\n\n")
    case .item where cursor.isEntering: bytes.append(text: "- ")
    case .link where !cursor.isEntering:
      bytes.append(text: " (")
      cursor.appendDestination(to: &bytes)
      bytes.append(0x29)
    case .customInline where cursor.isEntering:
      if let number = cursor.withOpening(FootnoteNames.number(ofReference:)) { bytes.append(text: "[\(number)]") }
    case .customInline where cursor.isCell: bytes.append(text: "\t")
    case .customBlock where !cursor.isEntering: bytes.append(0x0A)
    case .paragraph where !cursor.isEntering, .heading where !cursor.isEntering: bytes.append(text: "\n\n")
    default: break
    }
  }
}
