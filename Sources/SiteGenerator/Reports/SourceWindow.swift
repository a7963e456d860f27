/// The part of a source line that is shown, and where in it the place is, in columns of the terminal.
package struct SourceWindow {
  package let text: String
  package let indent: Int
  package let length: Int

  /// The window of a line around a place, at most `width` columns wide.
  package init(_ source: String, column: Int, length: Int, width: Int) {
    var scalars: [Unicode.Scalar] = []
    var start = 0
    var end = 0
    let (near, first) = SourceWindow.near(source, column, width)
    var offset = first
    for scalar in near.unicodeScalars {
      if offset <= column { start = scalars.count }
      scalars.append(scalar == "\t" ? " " : TerminalText.clean(scalar))
      offset += UTF8.width(scalar)
      if offset <= column + length { end = scalars.count }
    }
    if column >= offset { start = scalars.count }
    end = max(end, start)
    let from = start > width * 2 / 3 ? min(start - width / 3, max(0, scalars.count - width)) : 0
    let to = min(scalars.count, from + width)
    let lead = from > 0 ? "…" : ""
    let shown = scalars[min(from, to)..<to]
    text = lead + String(String.UnicodeScalarView(shown)) + (to < scalars.count ? "…" : "")
    let before = scalars[min(from, start)..<start]
    indent = lead.unicodeScalars.count + TextColumns.count(before)
    self.length = max(1, TextColumns.count(scalars[start..<max(start, min(end, to))]))
  }

  /// As much of a line as can be shown of it around a column, and at which column that begins: a line may be as long as a
  /// file, and have thousands of findings. A scalar has at most four bytes.
  private static func near(_ source: String, _ column: Int, _ width: Int) -> (text: Substring, column: Int) {
    let bytes = source.utf8
    let place = min(column, bytes.count + 1) - 1
    /// The next beginning of a scalar.
    func index(_ offset: Int) -> String.Index {
      var index = bytes.index(bytes.startIndex, offsetBy: min(max(0, offset), bytes.count))
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index = bytes.index(after: index) }
      return index
    }
    let (from, to) = (index(place - 4 * width - 4), index(place + 4 * width + 4))
    return (source[from..<to], bytes.distance(from: bytes.startIndex, to: from) + 1)
  }
}
