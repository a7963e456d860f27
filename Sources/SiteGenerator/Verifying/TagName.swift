/// The name of an element in one word, so that names are compared without an allocation. Upper case is lower case.
struct TagName: Sendable, Hashable {
  private var code: UInt64 = 0

  /// The name whose bytes stand in a page.
  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// A name that is known beforehand.
  init(_ name: StaticString) {
    for byte in "\(name)".utf8 { append(byte) }
  }

  /// Names of up to eight bytes are told apart for certain; longer ones by a hash (FNV-1a's step).
  private mutating func append(_ byte: UInt8) {
    let folded = UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    code = code >> 56 == 0 ? code << 8 | folded : (code ^ folded) &* 0x100_0000_01B3
  }

  static let a = TagName("a")
  static let article = TagName("article")
  static let body = TagName("body")
  static let details = TagName("details")
  static let head = TagName("head")
  static let link = TagName("link")
  static let meta = TagName("meta")

  // Short lists: looking through them takes less time than a hash.

  /// Elements that have no end tag.
  static let void: [TagName] = [
    TagName("area"), TagName("base"), TagName("br"), TagName("col"), TagName("embed"), TagName("hr"), TagName("img"),
    TagName("input"), TagName("link"), TagName("meta"), TagName("source"), TagName("track"), TagName("wbr"),
  ]

  /// Elements that do not end a word.
  static let inline: [TagName] = [
    TagName("a"), TagName("abbr"), TagName("b"), TagName("bdi"), TagName("bdo"), TagName("cite"), TagName("code"),
    TagName("em"), TagName("i"), TagName("kbd"), TagName("mark"), TagName("q"), TagName("s"), TagName("samp"),
    TagName("small"), TagName("span"), TagName("strong"), TagName("sub"), TagName("sup"), TagName("time"),
    TagName("u"), TagName("var"),
  ]

  /// Elements whose content no reader sees.
  static let unseen: [TagName] = [TagName("template"), TagName("noscript"), TagName("dialog")]

  /// Elements whose content is not markup.
  static let rawText: [TagName] = [
    TagName("script"), TagName("style"), TagName("textarea"), TagName("title"), TagName("xmp"), TagName("iframe"),
    TagName("noembed"), TagName("noframes"),
  ]
}
