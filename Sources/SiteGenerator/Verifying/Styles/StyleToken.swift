/// A token of CSS (CSS Syntax Level 3), with its escapes resolved.
enum StyleToken: Sendable, Hashable {
  case ident(String)
  case function(String)
  case atKeyword(String)
  case hash(String)
  case string(String)
  case url(String)
  case number(Double)
  case percentage(Double)
  case dimension(Double, String)
  case blank
  /// A bracket: `(`, `[` or `{`.
  case open(UInt8)
  case close(UInt8)
  /// Any other single byte: `:`, `;`, `,`, `.`, `>` …
  case delim(UInt8)

  static let colon = StyleToken.delim(0x3A)
  static let semicolon = StyleToken.delim(0x3B)
  static let comma = StyleToken.delim(0x2C)

  /// Whether a bracket opens here: that of a function, too.
  var opens: Bool {
    switch self {
    case .open, .function: true
    default: false
    }
  }

  var closes: Bool { if case .close = self { true } else { false } }
}

/// A token and where it stands.
struct PlacedStyleToken: Sendable {
  let token: StyleToken
  let range: Range<Int>
}

extension Collection<StyleToken> {
  /// The parts between commas that are in no bracket, without blanks around them.
  func partsBetweenCommas() -> [[StyleToken]] {
    var (parts, depth): ([[StyleToken]], Int) = ([[]], 0)
    for token in self {
      if token.opens { depth += 1 }
      if token.closes { depth -= 1 }
      if depth == 0, token == .comma { parts.append([]) } else { parts[parts.count - 1].append(token) }
    }
    return parts.map { $0.trimmed() }
  }

  /// Without blanks at both ends.
  func trimmed() -> [StyleToken] {
    var tokens = Array(drop { $0 == .blank })
    while tokens.last == .blank { tokens.removeLast() }
    return tokens
  }
}
