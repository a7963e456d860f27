/// A picture that stands alone in its paragraph and has a title: a figure with a caption. The title is then no tooltip.
enum Figure {
  /// Whether a text has a picture.
  static func mayOccur(in source: Span<UInt8>) -> Bool {
    guard let mark = source.firstIndex(of: 0x21) else { return false }
    return source.firstIndex(of: [0x21, 0x5B], in: mark..<source.count) != nil
  }

  /// Makes the paragraph at the cursor, which ends there, a figure, where it is one.
  static func make(of cursor: inout MarkdownCursor) -> Bool {
    let pieces = cursor.inlinePieces()
    guard pieces.count == 1, let title = cursor.takeTitleOfOnlyPicture() else { return false }
    var caption: [UInt8] = Array("\n<figcaption>".utf8)
    AddressEscaping.append(text: title.span, to: &caption)
    caption.append(contentsOf: "</figcaption>".utf8)
    cursor.setInlinePieces(pieces + [.html(caption)])
    cursor.become(opening: "<figure>", closing: "</figure>")
    return true
  }
}
