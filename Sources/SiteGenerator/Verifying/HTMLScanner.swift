/// Steps through the tags and texts of a finished page, as a browser's tokenizer would, without building a tree.
struct HTMLScanner {
  enum Token {
    case text(Range<Int>)
    /// An opening tag: its name and where its attributes stand.
    case start(name: TagName, attributes: Range<Int>)
    case end(name: TagName)
  }

  let bytes: [UInt8]
  private let tags = TagTable.shared
  private var position = 0
  /// A run that is passed over, once.
  private let body: [UInt8]
  private var isBodyAhead: Bool

  /// A scan of a page, in which the first run of bytes that equals `body` is passed over.
  init(_ bytes: [UInt8], passingOver body: [UInt8] = []) {
    self.bytes = bytes
    self.body = body
    isBodyAhead = !body.isEmpty
  }

  /// The next tag or text; comments, doctypes and the contents of scripts and styles are passed over.
  mutating func next() -> Token? {
    while position < bytes.count {
      if isBodyAhead, bytes[position] == 0x3C, standsHere(body) {
        position += body.count
        isBodyAhead = false
        continue
      }
      guard bytes[position] == 0x3C, position + 1 < bytes.count else { return text() }
      switch bytes[position + 1] {
      case 0x21, 0x3F: skipDeclaration()
      case 0x2F: return endTag()
      case 0x41...0x5A, 0x61...0x7A: return startTag()
      default: return text()
      }
    }
    return nil
  }

  private func standsHere(_ run: [UInt8]) -> Bool {
    guard position + run.count <= bytes.count else { return false }
    for index in run.indices where run[index] != bytes[position + index] { return false }
    return true
  }

  private mutating func text() -> Token {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != 0x3C { position += 1 }
    return .text(start..<position)
  }

  /// `<!-- … -->`, `<!doctype …>`, `<? … >`.
  private mutating func skipDeclaration() {
    if bytes[position...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      position += 4
      while position < bytes.count, !bytes[position...].starts(with: [0x2D, 0x2D, 0x3E]) { position += 1 }
      position = min(bytes.count, position + 3)
    } else {
      while position < bytes.count, bytes[position] != 0x3E { position += 1 }
      position = min(bytes.count, position + 1)
    }
  }

  private mutating func endTag() -> Token {
    position += 2
    let name = tagName()
    while position < bytes.count, bytes[position] != 0x3E { position += 1 }
    position = min(bytes.count, position + 1)
    return .end(name: name)
  }

  private mutating func startTag() -> Token {
    position += 1
    let name = tagName()
    let start = position
    skipAttributes()
    let end = position
    position = min(bytes.count, position + 1)
    if tags[name] == .rawText { skipRawText(name) }
    return .start(name: name, attributes: start..<end)
  }

  /// To the `>` that is in no value.
  private mutating func skipAttributes() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3E { return }
      position += 1
      guard byte == 0x22 || byte == 0x27 else { continue }
      while position < bytes.count, bytes[position] != byte { position += 1 }
      position = min(bytes.count, position + 1)
    }
  }

  private mutating func tagName() -> TagName {
    var name = TagName()
    while position < bytes.count, !HTMLScanner.endsName(bytes[position]) {
      name.append(bytes[position])
      position += 1
    }
    return name
  }

  /// To the closing tag of the same name, which stays.
  private mutating func skipRawText(_ name: TagName) {
    while position < bytes.count {
      if bytes[position] == 0x3C, position + 1 < bytes.count, bytes[position + 1] == 0x2F {
        let start = position
        position += 2
        let found = tagName()
        position = start
        if found == name { return }
      }
      position += 1
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E: true
    default: false
    }
  }

}

extension HTMLScanner {
  /// The value of an attribute (as written, entities not decoded); empty where it has none; `nil` where it is absent.
  func attribute(_ wanted: [UInt8], in range: Range<Int>) -> ArraySlice<UInt8>? {
    var position = range.lowerBound
    while position < range.upperBound {
      while position < range.upperBound, HTMLScanner.endsName(bytes[position]) { position += 1 }
      let start = position
      while position < range.upperBound, bytes[position] != 0x3D, !HTMLScanner.endsName(bytes[position]) {
        position += 1
      }
      let isWanted = position - start == wanted.count && isName(wanted, at: start)
      let value = value(at: &position, before: range.upperBound)
      if isWanted { return value }
      if start == position { position += 1 }
    }
    return nil
  }

  private func isName(_ wanted: [UInt8], at start: Int) -> Bool {
    for index in wanted.indices where bytes[start + index] | 0x20 != wanted[index] { return false }
    return true
  }

  private func value(at position: inout Int, before end: Int) -> ArraySlice<UInt8> {
    var next = position
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] == 0x09 { next += 1 }
    guard next < end, bytes[next] == 0x3D else { return [] }
    next += 1
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] == 0x09 { next += 1 }
    guard next < end, bytes[next] == 0x22 || bytes[next] == 0x27 else {
      let start = next
      while next < end, ![0x20, 0x09, 0x0A, 0x3E].contains(bytes[next]) { next += 1 }
      position = next
      return bytes[start..<next]
    }
    let quote = bytes[next]
    let start = next + 1
    next = start
    while next < end, bytes[next] != quote { next += 1 }
    position = min(end, next + 1)
    return bytes[start..<next]
  }
}
