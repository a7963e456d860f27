import Mustache

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
  /// Behind what has been read.
  private(set) var position = 0
  /// Runs that are passed over, each once: what is known beforehand need not be read.
  private let head: [UInt8]
  private let body: [UInt8]
  /// Whether those runs have not come yet.
  private(set) var isHeadAhead: Bool
  private(set) var isBodyAhead: Bool

  /// A scan of a page, in which the first runs of bytes that equal `head` and `body` are passed over.
  init(_ bytes: [UInt8], passingOver head: [UInt8] = [], _ body: [UInt8] = []) {
    self.bytes = bytes
    self.head = head
    self.body = body
    isHeadAhead = !head.isEmpty
    isBodyAhead = !body.isEmpty
  }

  /// The next tag or text; comments, doctypes and the contents of scripts and styles are passed over.
  mutating func next() -> Token? {
    while position < bytes.count {
      guard bytes[position] == 0x3C, position + 1 < bytes.count else { return text() }
      if passesOverRun() { continue }
      switch bytes[position + 1] {
      case 0x21, 0x3F: skipDeclaration()
      case 0x2F: return endTag()
      case 0x41...0x5A, 0x61...0x7A: return startTag()
      default: return text()
      }
    }
    return nil
  }

  private mutating func passesOverRun() -> Bool {
    if isHeadAhead, bytes.span.has(head.span, at: position) {
      position += head.count
      isHeadAhead = false
      return true
    }
    if isBodyAhead, bytes.span.has(body.span, at: position) {
      position += body.count
      isBodyAhead = false
      return true
    }
    return false
  }

  /// Whether anything from here on could be an element that a page must have only once: a link of the head, a rule for
  /// robots, data for machines. It asks for a few letters alone, whatever they stand in: a yes is to be looked into.
  var mayHaveHeadTags: Bool {
    let page = bytes.span
    var next = page.next(0x3C, from: position)
    while next + 4 < page.count {
      switch (page[next + 1] | 0x20, page[next + 2] | 0x20, page[next + 3] | 0x20) {
      case (0x6C, 0x69, 0x6E), (0x6D, 0x65, 0x74), (0x73, 0x63, 0x72): return true  // lin, met, scr
      default: next = page.next(0x3C, from: next + 1)
      }
    }
    return false
  }

  private mutating func text() -> Token {
    let start = position
    position = bytes.span.next(0x3C, from: position + 1)
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
    position = HTMLScanner.endOfAttributes(in: bytes.span, from: position)
    let end = position
    position = min(bytes.count, position + 1)
    if tags[name] == .rawText { skipRawText(name) }
    return .start(name: name, attributes: start..<end)
  }

  // The loops over bytes are functions of spans: inside them nothing is counted or checked twice.

  /// The `>` that is in no value.
  private static func endOfAttributes(in page: Span<UInt8>, from start: Int) -> Int {
    var next = start
    while next < page.count, page[next] != 0x3E {
      let byte = page[next]
      next += 1
      guard byte == 0x22 || byte == 0x27 else { continue }
      while next < page.count, page[next] != byte { next += 1 }
      next = min(page.count, next + 1)
    }
    return next
  }

  private mutating func tagName() -> TagName {
    let (name, end) = HTMLScanner.tagName(in: bytes.span, from: position)
    position = end
    return name
  }

  private static func tagName(in page: Span<UInt8>, from start: Int) -> (name: TagName, end: Int) {
    var name = TagName()
    var next = start
    while next < page.count, !endsName(page[next]) {
      name.append(page[next])
      next += 1
    }
    return (name, next)
  }

  /// To the closing tag of the same name, which stays.
  private mutating func skipRawText(_ name: TagName) {
    while position < bytes.count {
      position = bytes.span.next(0x3C, from: position)
      if position + 1 < bytes.count, bytes[position + 1] == 0x2F,
        HTMLScanner.tagName(in: bytes.span, from: position + 2).name == name
      {
        return
      }
      position = min(bytes.count, position + 1)
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
    let page = bytes.span
    var position = range.lowerBound
    while position < range.upperBound {
      while position < range.upperBound, HTMLScanner.endsName(page[position]) { position += 1 }
      let start = position
      while position < range.upperBound, page[position] != 0x3D, !HTMLScanner.endsName(page[position]) {
        position += 1
      }
      let isWanted = position - start == wanted.count && isName(wanted, at: start)
      let value = value(at: &position, before: range.upperBound)
      if isWanted { return bytes[value] }
      if start == position { position += 1 }
    }
    return nil
  }

  private func isName(_ wanted: [UInt8], at start: Int) -> Bool {
    for index in wanted.indices where bytes[start + index] | 0x20 != wanted[index] { return false }
    return true
  }

  /// Where the value of the attribute stands whose name ends at `position`, which moves behind it.
  private func value(at position: inout Int, before end: Int) -> Range<Int> {
    let page = bytes.span
    var next = position
    while next < end, HTMLScanner.isBlank(page[next]) { next += 1 }
    guard next < end, page[next] == 0x3D else { return position..<position }
    next += 1
    while next < end, HTMLScanner.isBlank(page[next]) { next += 1 }
    let quote = next < end ? page[next] : 0
    guard quote == 0x22 || quote == 0x27 else {
      let start = next
      while next < end, !HTMLScanner.isBlank(page[next]), page[next] != 0x3E { next += 1 }
      position = next
      return start..<next
    }
    let start = next + 1
    next = start
    while next < end, page[next] != quote { next += 1 }
    position = min(end, next + 1)
    return start..<next
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
