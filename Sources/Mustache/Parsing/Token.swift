/// A piece of a template's text: a tag, or what stands between two.
struct Token {
  /// What a tag's first sign says.
  enum Kind: Hashable {
    case text, variable, raw, section, inverted, close, partial, dynamicPartial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// The piece of the text. A text's range shrinks when the lines of tags are taken out.
  var range: Range<Int>
  /// The name in a tag, and where it stands.
  var name = ""
  var nameRange = 0..<0

  /// Whether the tag has its line to itself (or shares it with tags only), so that the line leaves no trace.
  var isStandalone = false
  /// The blanks before such a tag.
  var indentation: [UInt8] = []
}
