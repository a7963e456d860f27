/// Looks for the end of a script, which may hold what looks like it: `<!-- <script> … </script> -->`.
struct ScriptText {
  private enum Mode {
    /// Script data state.
    case plain
    /// Script data escaped states: in `<!-- … -->`.
    case escaped
    /// Script data double escaped states: in `<!-- <script> … -->`.
    case doubleEscaped
  }

  private var mode = Mode.plain
  /// How many hyphens were just read, in a comment.
  private var hyphens = 0

  /// Where the end tag of a script is that begins at a place, or the end of the input.
  static func end(in input: Span<UInt8>, from start: Int, isEndTag: (Int) -> Bool) -> Int {
    var text = ScriptText()
    var index = start
    while index < input.count {
      switch input[index] {
      case 0x3C:
        if text.mode != .doubleEscaped, isEndTag(index) { return index }
        text.hyphens = 0
        index = text.less(input, at: index)
        continue
      case 0x2D: text.hyphens += 1
      case 0x3E:
        if text.hyphens >= 2 { text.mode = .plain }
        text.hyphens = 0
      default: text.hyphens = 0
      }
      index += 1
    }
    return index
  }

  /// Reads `<` and what belongs to it; the place behind.
  private mutating func less(_ input: Span<UInt8>, at index: Int) -> Int {
    switch mode {
    // Script data escape start states: the hyphens may be those of `-->` too.
    case .plain:
      guard input.has("<!--", at: index) else { return index + 1 }
      mode = .escaped
      hyphens = 2
      return index + 4
    // Script data double escape start state.
    case .escaped: return word(input, at: index + 1, to: .doubleEscaped)
    // Script data double escape end state.
    case .doubleEscaped:
      guard input.byte(at: index + 1) == 0x2F else { return index + 1 }
      return word(input, at: index + 2, to: .escaped)
    }
  }

  /// Reads letters; where they are `script` and something ends them the mode changes.
  private mutating func word(_ input: Span<UInt8>, at start: Int, to next: Mode) -> Int {
    var end = start
    while let byte = input.byte(at: end), ASCII.isLetter(byte) { end += 1 }
    guard let byte = input.byte(at: end), ASCII.isBlank(byte) || byte == 0x2F || byte == 0x3E,
      end > start || next == .escaped
    else { return end }
    if end - start == 6, input.has("script", at: start, folding: true) { mode = next }
    return end + 1
  }
}
