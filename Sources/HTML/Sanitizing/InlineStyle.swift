/// What the `style` of a tag says that other tags say too: word processors and editors of web pages write bold words as
/// `<span style="font-weight:700">`, and such a style is never kept.
struct InlineStyle {
  /// Elements that mean what a style does.
  struct Emphasis: OptionSet {
    let rawValue: UInt8
    static let strong = Emphasis(rawValue: 1)
    static let italic = Emphasis(rawValue: 2)
    static let struck = Emphasis(rawValue: 4)
    static let superscript = Emphasis(rawValue: 8)
    static let `subscript` = Emphasis(rawValue: 16)
  }

  /// What it has.
  private(set) var emphasis: Emphasis = []
  /// What it takes back: Google Docs puts all of a text into `<b style="font-weight:normal">`.
  private(set) var plain: Emphasis = []
  /// Whether it hides the element with its content.
  var isHiding: Bool { isNotDisplayed || isInvisible }
  private var (isNotDisplayed, isInvisible) = (false, false)

  /// Reads a style's declarations; the last one of a property counts.
  init(_ style: ArraySlice<UInt8>) {
    InlineStyle.forEachDeclaration(of: style) { name, value in
      switch String(decoding: name, as: UTF8.self) {
      case "font-weight": set(.strong, InlineStyle.isBold(value), isPlain: InlineStyle.isNormalWeight(value))
      case "font-style":
        set(
          .italic, value.elementsEqual("italic".utf8) || value.starts(with: "oblique".utf8),
          isPlain: value.elementsEqual("normal".utf8))
      case "text-decoration", "text-decoration-line":
        set(.struck, InlineStyle.isStruck(value), isPlain: false)
      case "vertical-align":
        set(.superscript, value.elementsEqual("super".utf8), isPlain: false)
        set(.subscript, value.elementsEqual("sub".utf8), isPlain: false)
      case "display": isNotDisplayed = value.elementsEqual("none".utf8)
      case "visibility": isInvisible = InlineStyle.isInvisible(value)
      default: break
      }
    }
  }

  private mutating func set(_ one: Emphasis, _ isEmphasis: Bool, isPlain: Bool) {
    if isEmphasis { emphasis.insert(one) } else { emphasis.remove(one) }
    if isPlain { plain.insert(one) } else { plain.remove(one) }
  }

  /// Whether a `visibility` hides.
  static func isInvisible(_ value: ArraySlice<UInt8>) -> Bool {
    value.elementsEqual("hidden".utf8) || value.elementsEqual("collapse".utf8)
  }

  /// Whether there is a line through the words, besides others.
  private static func isStruck(_ value: ArraySlice<UInt8>) -> Bool {
    let line = "line-through".utf8
    return value.indices.contains { value[$0...].starts(with: line) }
  }

  private static func isBold(_ value: ArraySlice<UInt8>) -> Bool {
    weight(value).map { $0 >= 600 } ?? value.starts(with: "bold".utf8)
  }

  private static func isNormalWeight(_ value: ArraySlice<UInt8>) -> Bool {
    weight(value).map { $0 < 600 } ?? (value.elementsEqual("normal".utf8) || value.elementsEqual("lighter".utf8))
  }

  private static func weight(_ value: ArraySlice<UInt8>) -> Int? {
    value.count <= 4 ? Int(String(decoding: value, as: UTF8.self)) : nil
  }

  /// Calls with the name and the value of each declaration, lower-cased, without blanks and without `!important`.
  static func forEachDeclaration(
    of style: ArraySlice<UInt8>, _ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void
  ) {
    let folded = style.filter { !ASCII.isBlank($0) }.map(ASCII.lowercased)
    for declaration in folded.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      body(declaration[..<colon], declaration[(colon + 1)...].prefix { $0 != 0x21 })
    }
  }
}
