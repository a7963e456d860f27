/// A block of a text as a reader sees it: a paragraph, a heading, an item of a list, a cell of a table.
struct TextBlock: Sendable, Hashable {
  /// What a block is beside its words. It is not part of the text: where only this differs, formatting was changed.
  struct Form: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let heading1 = Form(rawValue: 1)
    static let heading2 = Form(rawValue: 1 << 1)
    static let heading3 = Form(rawValue: 1 << 2)
    static let heading4 = Form(rawValue: 1 << 3)
    static let heading5 = Form(rawValue: 1 << 4)
    static let heading6 = Form(rawValue: 1 << 5)
    static let quotation = Form(rawValue: 1 << 6)
    static let bulletList = Form(rawValue: 1 << 7)
    static let numberedList = Form(rawValue: 1 << 8)
    static let code = Form(rawValue: 1 << 9)
    /// It stands under a picture, and goes with it.
    static let caption = Form(rawValue: 1 << 10)
    static let cell = Form(rawValue: 1 << 11)

    /// A heading of a level from 1 to 6.
    static func heading(_ level: Int) -> Form { Form(rawValue: 1 << UInt16(min(max(level, 1), 6) - 1)) }
  }

  /// Where emphasis begins and ends, as control characters within `styled`: no text has them.
  enum Mark: UInt8 {
    case emphasis = 1
    case endOfEmphasis, strong, endOfStrong, code, endOfCode
  }

  /// What it is beside its words.
  var form: Form
  /// The visible text as it was written, in UTF-8.
  var text: [UInt8] = []
  /// The same with marks where emphasis begins and ends.
  var styled: [UInt8] = []
  /// Where its links lead.
  var links: [TextLink] = []

  /// A block without text yet.
  init(_ form: Form) { self.form = form }

  /// Takes visible text.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: bytes)
    styled.append(contentsOf: text[start...])
  }

  /// Takes a mark.
  mutating func append(_ mark: Mark) { styled.append(mark.rawValue) }
}

/// A link of a text.
struct TextLink: Sendable, Hashable {
  /// As it was written, with entities resolved.
  var destination: String
  /// The words of the link.
  var text: String
}
