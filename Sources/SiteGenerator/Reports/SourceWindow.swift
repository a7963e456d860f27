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
    var offset = 1
    for scalar in source.unicodeScalars {
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
}
