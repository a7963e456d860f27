/// How an element is kept in balance with those around it.
enum Role: String, Sendable {
  /// Within a paragraph; its end tag closes no block.
  case inline
  /// `span`: inline, without a title.
  case span
  /// `a`.
  case link
  /// `br`, `wbr`: no content, no end tag.
  case void
  /// `hr`: the same, and closes a paragraph.
  case rule
  /// `img`.
  case image
  /// `source`, in `picture`, `audio` and `video` only.
  case source
  /// `picture`.
  case picture
  /// `audio`, `video`.
  case media
  /// `rt`, `rp`: one closes the other.
  case ruby
  /// `p`: closed by every block.
  case paragraph
  /// `div`, `address`: a block that does not keep a `li` from closing the one before; without a title.
  case division
  /// `section` and the like: a block without a title.
  case section
  /// Any other block.
  case block
  /// `pre`: a line break behind its tag is not shown.
  case preformatted
  /// `h2` to `h6`.
  case heading
  /// `ul`, `ol`, `dl`.
  case list
  /// `li`.
  case item
  /// `dt`, `dd`.
  case term
  /// `table`, and below it its parts, which stand nowhere else.
  case table, caption, columns, column, rows, row, cell
  /// Goes with its content.
  case denied
}

extension Role {
  /// Within a paragraph.
  var isInline: Bool {
    switch self {
    case .inline, .span, .link, .picture, .media, .ruby, .void, .image, .source: true
    default: false
    }
  }

  /// Whether what is neither a part of a table nor blank needs a cell first.
  var holdsPartsOnly: Bool { self == .table || self == .rows || self == .row || self == .columns }

  /// Whether what is open outside of it cannot be closed from within.
  var isBarrier: Bool { self == .cell || self == .caption || self == .table }

  /// Whether a `title` is dropped as all other attributes are.
  var hasNoTitle: Bool { self == .division || self == .section || self == .span }
}

/// An element of the vocabulary, whose name is there (`Vocabulary.name`). Numbers alone, so that one is copied without a thought.
struct Element: Sendable {
  /// How its content is read where it goes with it; `nil` where it has none.
  enum DeniedContent: String, Sendable { case markup, foreign, void, rawText, rcdata, scriptData, plainText }

  let role: Role
  /// Its place in the vocabulary.
  var number: UInt8 = 0
  /// A bit for each attribute that it may have.
  var attributes: UInt64 = 0
  var deniedContent = DeniedContent.markup
  /// `<name` and `</name>` in the vocabulary's bytes.
  var startTag = 0..<0
  var endTag = 0..<0
}

/// A name as a number, so that looking one up compares numbers.
///
/// Exact for up to 12 of the 37 bytes that names on the lists are made of. Others may share a number, which would only have
/// one name read as the other: what is written is always the name on the list.
enum NameKey {
  /// The key of a lower-case name; 0 where it holds anything but letters, digits and hyphens.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      let digit: UInt64
      switch byte {
      case 0x61...0x7A: digit = UInt64(byte &- 0x60)
      case 0x30...0x39: digit = UInt64(byte &- 0x30 &+ 27)
      case 0x2D: digit = 37
      default: return 0
      }
      key = key &* 38 &+ digit
    }
    return key
  }

  static func of(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return of(bytes, 0..<bytes.count)
  }
}

/// Numbers of names, found by hashing. No key is twice in it.
struct NameIndex: Sendable {
  private struct Slot { var key: UInt64 = 0, value: UInt8 = 0 }
  private var slots = [Slot](repeating: Slot(), count: 1024)

  /// What was set for a key.
  @inline(__always)
  subscript(key: UInt64) -> UInt8? {
    guard key != 0 else { return nil }
    var place = NameIndex.place(of: key)
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].value }
      place = (place + 1) & 1023
    }
    return nil
  }

  /// Sets the value of a key. At most some hundred are ever set.
  mutating func set(_ value: UInt8, for key: UInt64) {
    var place = NameIndex.place(of: key)
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & 1023 }
    slots[place] = Slot(key: key, value: value)
  }

  @inline(__always)
  private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54) }
}
