/// A quote that begins with `[!pull]`: words of the text itself, set apart to draw the eye (DPUB-ARIA 1.1 `doc-pullquote`).
enum PullQuote {
  private static let mark = Array("[!pull]".utf8)

  /// Whether a text has the mark.
  static func mayOccur(in source: Span<UInt8>) -> Bool {
    guard let exclamation = source.firstIndex(of: 0x21), exclamation > 0 else { return false }
    return source.firstIndex(of: mark, in: (exclamation - 1)..<source.count) != nil
  }

  /// Makes the quote at the cursor, which ends there, a pull quote, where it is one.
  static func make(of cursor: inout MarkdownCursor) {
    guard cursor.removeFirstWords(mark) else { return }
    cursor.become(opening: "<aside class=\"pullquote\" role=\"doc-pullquote\">", closing: "</aside>")
  }
}
