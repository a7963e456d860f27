/// Content is other people's text: what would steer a terminal must not reach it.
package enum TerminalText {
  /// The text with control characters (C0, C1) and marks that turn the direction of writing made visible.
  package static func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { clean($0) }))
  }

  package static func clean(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
