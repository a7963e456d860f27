/// The tables of one site, ready to be looked things up in: the lists of `ElementTable` with what the site adds.
struct Vocabulary: Sendable {
  private(set) var elements: [Element] = []
  private var names: [String] = []
  private(set) var attributes: [Attribute] = []
  /// Tags and names as they are written.
  private var bytes: [UInt8] = []
  private var elementIndex = NameIndex()
  private var attributeIndex = NameIndex()
  /// Bits of attributes that the sanitiser writes itself.
  private(set) var ours: UInt64 = 0
  /// Bits of attributes that tags of the caller have besides those of their element.
  private(set) var own: UInt64 = 0
  /// Bits of attributes that code names.
  private(set) var bits = AttributeBits()

  /// Elements that code names.
  private(set) var paragraph: UInt8 = 0
  private(set) var link: UInt8 = 0
  private(set) var figure: UInt8 = 0
  private(set) var table: UInt8 = 0
  private(set) var row: UInt8 = 0
  private(set) var cell: UInt8 = 0
  private(set) var columns: UInt8 = 0
  private(set) var code: UInt8 = 0
  private(set) var lineBreak: UInt8 = 0
  private(set) var head: UInt8 = 0
  /// The elements that mean what a style can, each with those that mean the same: the first is written.
  private(set) var emphasis: [(meaning: InlineStyle.Emphasis, elements: [UInt8])] = []

  init(_ settings: SanitizerSettings) {
    for line in ElementTable.attributes.split(separator: "\n") {
      let words = line.split(separator: " ")
      if let name = words.first, let rule = AttributeRule(Array(words.dropFirst())) { add(String(name), rule) }
    }
    bits = AttributeBits(self)
    own = ours | Vocabulary.bits(["id", "class", "role", "tabindex", "aria-label"], in: self)
    let global = Vocabulary.bits(["lang", "dir"], in: self)
    for line in ElementTable.allowed.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2, let role = Role(rawValue: words[1]) else { continue }
      var element = Element(role: role)
      element.attributes = global | Vocabulary.bits(Array(words.dropFirst(2)), in: self)
      if !role.hasNoTitle { element.attributes |= Vocabulary.bits(["title"], in: self) }
      add(words[0], element)
    }
    addDenied()
    add(settings)
    nameElements()
  }

  /// The element of a name.
  @inline(__always)
  func element(_ key: UInt64) -> UInt8? { elementIndex[key] }

  /// The name of an element.
  func name(_ number: UInt8) -> String { names[Int(number)] }

  /// The attribute of a name.
  @inline(__always)
  func attribute(_ key: UInt64) -> UInt8? { attributeIndex[key] }

  /// Writes a tag or the beginning of an attribute.
  @inline(__always)
  func write(_ range: Range<Int>, to output: inout [UInt8]) { output.append(copying: bytes.span, range) }

  /// The bit of an attribute; none for one that is not on the list.
  func bit(_ name: String) -> UInt64 { attributeIndex[NameKey.of(name)].map { 1 << UInt64($0) } ?? 0 }

  private static func bits(_ names: [String], in vocabulary: Vocabulary) -> UInt64 {
    names.reduce(0) { $0 | vocabulary.bit($1) }
  }

  private mutating func addDenied() {
    for line in ElementTable.denied.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 2, let content = Element.DeniedContent(rawValue: words[1]) else { continue }
      add(words[0], Element(role: .denied, deniedContent: content))
    }
  }

  /// What a site adds, which was checked before. A name that is new has any text as its value.
  private mutating func add(_ settings: SanitizerSettings) {
    for added in settings.elements {
      if elementIndex[NameKey.of(added.name)] == nil {
        let common = Vocabulary.bits(["lang", "dir", "title"], in: self)
        add(added.name, Element(role: added.isBlock ? .block : .inline, attributes: common))
      }
      guard let index = elementIndex[NameKey.of(added.name)] else { continue }
      for name in added.attributes {
        if attributeIndex[NameKey.of(name)] == nil { add(name, .text) }
        elements[Int(index)].attributes |= bit(name)
      }
    }
    var everywhere: UInt64 = settings.names == .prefixed ? bit("id") : 0
    if !settings.classes.isEmpty || !settings.embedHosts.isEmpty { everywhere |= bit("class") }
    for index in elements.indices where elements[index].role != .denied { elements[index].attributes |= everywhere }
    if settings.names == .prefixed, let link = elementIndex[NameKey.of("a")] {
      elements[Int(link)].attributes |= bit("name")
    }
  }

  /// `h1` is read as `h2`: the title of the page is the only one of its kind.
  private mutating func nameElements() {
    func number(_ name: String) -> UInt8 { elementIndex[NameKey.of(name)] ?? 0 }
    elementIndex.set(number("h2"), for: NameKey.of("h1"))
    (paragraph, link, row, cell) = (number("p"), number("a"), number("tr"), number("td"))
    (table, columns, code) = (number("table"), number("colgroup"), number("code"))
    (lineBreak, head, figure) = (number("br"), number("head"), number("figure"))
    emphasis = [
      (.strong, [number("strong"), number("b")]), (.italic, [number("em"), number("i")]),
      (.struck, [number("s"), number("del")]), (.superscript, [number("sup")]), (.subscript, [number("sub")]),
    ]
  }

  private mutating func add(_ name: String, _ element: Element) {
    var element = element
    element.number = UInt8(truncatingIfNeeded: elements.count)
    element.startTag = append("<\(name)")
    element.endTag = append("</\(name)>")
    elementIndex.set(element.number, for: NameKey.of(name))
    elements.append(element)
    names.append(name)
  }

  private mutating func add(_ name: String, _ rule: AttributeRule) {
    var attribute = Attribute(name: name, rule: rule)
    attribute.opening = append(" \(name)=\"")
    attributeIndex.set(UInt8(truncatingIfNeeded: attributes.count), for: NameKey.of(name))
    if rule == .ours { ours |= 1 << UInt64(attributes.count) }
    attributes.append(attribute)
  }

  private mutating func append(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes += text.utf8
    return start..<bytes.count
  }
}
