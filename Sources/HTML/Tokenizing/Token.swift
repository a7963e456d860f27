/// What a tokenizer came upon.
public enum Token: Sendable, Equatable {
  /// Text that stands in the input as it is meant, by its bytes.
  case text(Range<Int>)
  /// Text that is `Tokenizer.decoded`: references, line ends, what replaces NUL.
  case decodedText
  /// A NUL in text, which is for the caller to ignore.
  case null
  /// A start tag: `Tokenizer.tag`.
  case startTag
  /// An end tag: `Tokenizer.tag`.
  case endTag
  /// A comment, or what is read as one: `Tokenizer.decoded`.
  case comment
  /// A doctype: `Tokenizer.doctype`.
  case doctype
  /// The end of the input, again and again.
  case end
}

/// A tag. One is filled again and again, so that no memory is asked for.
public struct Tag: Sendable {
  /// An attribute, by places in `bytes`.
  public struct Attribute: Sendable {
    /// Its name, lower-cased in ASCII.
    public internal(set) var name: Range<Int>
    /// Its value, with its references decoded; empty where it has none.
    public internal(set) var value: Range<Int>
    /// Where its name begins in the input.
    public internal(set) var offset: Int
  }

  /// Names and values, and perhaps those of earlier tags.
  public internal(set) var bytes: [UInt8] = []
  /// The name, lower-cased in ASCII.
  public internal(set) var name = 0..<0
  /// The attributes in their order, each name once.
  public internal(set) var attributes: [Attribute] = []
  /// How many attributes were left out as there are too many.
  public internal(set) var omittedAttributes = 0
  /// Whether it ends with `/>`.
  public internal(set) var isSelfClosing = false
  /// Where it begins in the input.
  public internal(set) var offset = 0

  /// Forgets everything but the memory.
  mutating func reset(at offset: Int) {
    self.offset = offset
    // Names of many tags stand one behind the other: emptying an array costs more than reading a short name.
    if bytes.count > 4_096 { bytes.removeAll(keepingCapacity: true) }
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    omittedAttributes = 0
    isSelfClosing = false
  }

  /// Whether two ranges of `bytes` hold the same.
  func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where bytes[left.lowerBound + index] != bytes[right.lowerBound + index] { return false }
    return true
  }
}

/// A doctype; a part that is missing is not the same as one that is empty.
public struct Doctype: Sendable, Equatable {
  /// What the document says that it is, lower-cased in ASCII: `html`.
  public internal(set) var name: [UInt8]?
  /// The text behind `PUBLIC`.
  public internal(set) var publicIdentifier: [UInt8]?
  /// The text behind `SYSTEM`, or the second one behind `PUBLIC`.
  public internal(set) var systemIdentifier: [UInt8]?
  /// Whether browsers lay the page out as old ones did, whatever the rest says.
  public internal(set) var forcesQuirks = false
}
