/// What a value must be to stay.
enum AttributeRule: Sendable, Equatable {
  /// Anything, escaped.
  case text
  /// Letters, digits and hyphens: a language tag.
  case language
  /// One of some words, as they are spelled here.
  case word([String])
  /// 1 to 1,000.
  case count
  /// A number of up to nine digits, perhaps negative.
  case integer
  /// Up to five digits.
  case pixels
  /// There or not, whatever it says.
  case flag
  /// Languages of code, and names on the site's list.
  case `class`
  /// A name in the page, and several of them.
  case identifier, identifiers
  /// Addresses, by what they are for. `source` is what the element says.
  case link, citation, source, candidates
  /// The numbering of a list, or the type of a source.
  case type
  /// Written by the sanitiser; whatever the text says of it goes without a word.
  case ours

  /// Whether the caller's own tags may have any value.
  var isOwnersChoice: Bool {
    switch self {
    case .class, .identifier, .ours: true
    default: false
    }
  }

  /// The rule of a line of the table.
  init?(_ words: [Substring]) {
    switch words.first {
    case "text": self = .text
    case "language": self = .language
    case "word": self = .word(words.dropFirst().map(String.init))
    case "count": self = .count
    case "integer": self = .integer
    case "pixels": self = .pixels
    case "flag": self = .flag
    case "class": self = .class
    case "identifier": self = .identifier
    case "identifiers": self = .identifiers
    case "link": self = .link
    case "citation": self = .citation
    case "source": self = .source
    case "candidates": self = .candidates
    case "type": self = .type
    case "ours": self = .ours
    default: return nil
    }
  }
}

/// An attribute of the vocabulary.
struct Attribute: Sendable {
  let name: String
  let rule: AttributeRule
  /// ` name="` in the vocabulary's bytes.
  var opening = 0..<0
}
