/// Steps through the tags and texts of a finished page, as a browser's tokenizer would, without building a tree.
struct HTMLScanner {
  enum Token {
    case text(Range<Int>)
    /// An opening tag: its lower-case name and where its attributes stand.
    case start(name: [UInt8], attributes: Range<Int>, isSelfClosing: Bool)
    case end(name: [UInt8])
  }

  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag or text; comments, doctypes and the contents of scripts and styles are passed over.
  mutating func next() -> Token? {
    while position < bytes.count {
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
    var quote: UInt8?
    while position < bytes.count, quote != nil || bytes[position] != 0x3E {
      let byte = bytes[position]
      if byte == quote { quote = nil } else if quote == nil, byte == 0x22 || byte == 0x27 { quote = byte }
      position += 1
    }
    let end = position
    position = min(bytes.count, position + 1)
    if HTMLScanner.isRawText(name) { skipRawText(name) }
    return .start(name: name, attributes: start..<end, isSelfClosing: end > start && bytes[end - 1] == 0x2F)
  }

  private mutating func tagName() -> [UInt8] {
    let start = position
    while position < bytes.count, !HTMLScanner.endsName(bytes[position]) { position += 1 }
    return bytes[start..<position].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// To the closing tag of the same name, which stays.
  private mutating func skipRawText(_ name: [UInt8]) {
    while position < bytes.count {
      if bytes[position] == 0x3C, position + 1 < bytes.count, bytes[position + 1] == 0x2F,
        bytes[(position + 2)...].prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 })
      {
        return
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

  private static let rawTextNames = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
    .map { Array($0.utf8) }

  private static func isRawText(_ name: [UInt8]) -> Bool { name.count > 2 && rawTextNames.contains(name) }
}

extension HTMLScanner {
  /// The value of an attribute (as written, entities not decoded); empty where it has none; `nil` where it is absent.
  func attribute(_ name: StaticString, in range: Range<Int>) -> ArraySlice<UInt8>? {
    let wanted = Array("\(name)".utf8)
    var position = range.lowerBound
    while position < range.upperBound {
      while position < range.upperBound, HTMLScanner.endsName(bytes[position]) { position += 1 }
      let start = position
      while position < range.upperBound, bytes[position] != 0x3D, !HTMLScanner.endsName(bytes[position]) { position += 1 }
      let isWanted = bytes[start..<position].elementsEqual(wanted) { $0 | 0x20 == $1 }
      let value = value(at: &position, before: range.upperBound)
      if isWanted { return value }
      if start == position { position += 1 }
    }
    return nil
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
