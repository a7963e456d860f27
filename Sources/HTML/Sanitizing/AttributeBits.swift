/// The bits of the attributes that code names, found once.
struct AttributeBits: Sendable {
  private(set) var alt: UInt64 = 0
  private(set) var height: UInt64 = 0
  private(set) var href: UInt64 = 0
  private(set) var id: UInt64 = 0
  private(set) var media: UInt64 = 0
  private(set) var name: UInt64 = 0
  private(set) var sizes: UInt64 = 0
  private(set) var src: UInt64 = 0
  private(set) var srcset: UInt64 = 0
  private(set) var target: UInt64 = 0
  private(set) var width: UInt64 = 0

  init() {}

  init(_ vocabulary: Vocabulary) {
    alt = vocabulary.bit("alt")
    height = vocabulary.bit("height")
    href = vocabulary.bit("href")
    id = vocabulary.bit("id")
    media = vocabulary.bit("media")
    name = vocabulary.bit("name")
    sizes = vocabulary.bit("sizes")
    src = vocabulary.bit("src")
    srcset = vocabulary.bit("srcset")
    target = vocabulary.bit("target")
    width = vocabulary.bit("width")
  }
}
