/// What is known of an element from its name.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// It has no end tag.
  static let void = TagTraits(rawValue: 1)
  /// It does not end a word.
  static let inline = TagTraits(rawValue: 2)
  /// No reader sees its content.
  static let unseen = TagTraits(rawValue: 4)
  /// Its content is not markup.
  static let rawText = TagTraits(rawValue: 8)
}

/// The traits of elements by their names: a table of hashes, as they are asked for with every tag of every page.
final class TagTable: Sendable {
  static let shared = TagTable()

  /// At each place a name and its traits; a name that finds its place taken goes to the next.
  private let codes: [UInt64]
  private let traits: [TagTraits]
  private static let mask = 255

  private init() {
    var codes = [UInt64](repeating: 0, count: TagTable.mask + 1)
    var traits = [TagTraits](repeating: [], count: TagTable.mask + 1)
    let lists: [([StaticString], TagTraits)] = [
      (["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], .void),
      (
        [
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var",
        ], .inline
      ),
      // What stands in the last of them is for browsers that do not know the element.
      (["template", "noscript", "dialog", "datalist", "canvas", "video", "audio", "object"], .unseen),
      (["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"], .rawText),
    ]
    for (names, trait) in lists {
      for name in names {
        let code = TagName(name).code
        var place = TagTable.place(code)
        while codes[place] != 0 { place = (place + 1) & TagTable.mask }
        codes[place] = code
        traits[place] = trait
      }
    }
    self.codes = codes
    self.traits = traits
  }

  subscript(name: TagName) -> TagTraits {
    var place = TagTable.place(name.code)
    while codes[place] != 0 {
      if codes[place] == name.code { return traits[place] }
      place = (place + 1) & TagTable.mask
    }
    return []
  }

  private static func place(_ code: UInt64) -> Int { Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}

/// The name of an element in one word, so that names are compared without an allocation. Upper case is lower case.
struct TagName: Sendable, Hashable {
  fileprivate private(set) var code: UInt64 = 0

  /// The name whose bytes stand in a page.
  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// A name of which nothing has been read yet.
  init() {}

  /// A name that is known beforehand.
  init(_ name: StaticString) {
    for byte in "\(name)".utf8 { append(byte) }
  }

  /// Names of up to eight bytes are told apart for certain; longer ones by a hash (FNV-1a's step).
  mutating func append(_ byte: UInt8) {
    let folded = UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    code = code >> 56 == 0 ? code << 8 | folded : (code ^ folded) &* 0x100_0000_01B3
  }

  /// A name of up to eight letters by their codes, so that comparing with it needs no look at what was made at the start.
  private init(code: UInt64) { self.code = code }

  static let a = TagName(code: 0x61)
  static let article = TagName(code: 0x61_72_74_69_63_6C_65)
  static let body = TagName(code: 0x62_6F_64_79)
  static let button = TagName(code: 0x62_75_74_74_6F_6E)
  static let details = TagName(code: 0x64_65_74_61_69_6C_73)
  static let head = TagName(code: 0x68_65_61_64)
  static let img = TagName(code: 0x69_6D_67)
  static let link = TagName(code: 0x6C_69_6E_6B)
  static let meta = TagName(code: 0x6D_65_74_61)
  static let script = TagName(code: 0x73_63_72_69_70_74)
  static let style = TagName(code: 0x73_74_79_6C_65)
}
