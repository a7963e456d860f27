/// Goes through the XML of an XMP packet and leaves out the properties that do not go on with a picture, whether they are
/// written as elements or as attributes.
struct XMPFilter {
  private let source: [UInt8]
  private var place = 0
  private var output: [UInt8] = []

  init(_ source: [UInt8]) { self.source = source }

  /// The packet without them; `nil` where it is not well-formed enough to be sure, or brings definitions of its own.
  mutating func kept() -> [UInt8]? {
    output.reserveCapacity(source.count)
    while place < source.count {
      guard source[place] == 0x3C else {
        copy(upTo: find(0x3C) ?? source.count)
        continue
      }
      guard readMarkup() else { return nil }
    }
    return output
  }

  /// The place where it was taken, pictures in the packet, and how it was edited.
  private static func isLeftOut(_ name: ArraySlice<UInt8>) -> Bool {
    let local = name.firstIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
    return local.starts(with: "GPS".utf8)
      || ["Thumbnails", "History", "DocumentAncestors", "Ingredients", "Pantry"].contains {
        local.elementsEqual($0.utf8)
      }
  }

  private mutating func readMarkup() -> Bool {
    if source[place...].starts(with: "<?".utf8) { return copy(past: "?>") }
    if source[place...].starts(with: "<!--".utf8) { return skip(past: "-->") }
    if source[place...].starts(with: "<!".utf8) { return false }
    if source[place...].starts(with: "</".utf8) { return copy(past: ">") }
    return readElement()
  }

  private mutating func readElement() -> Bool {
    let start = place
    place += 1
    let name = readName()
    guard !name.isEmpty else { return false }
    let isKept = !XMPFilter.isLeftOut(name)
    if isKept { output += source[start..<place] }
    guard let isClosed = readAttributes(writing: isKept) else { return false }
    return isKept || isClosed || skipContents(of: Array(name))
  }

  /// Reads attributes up to the end of a tag; whether it closes its element at once, or `nil` where it does not end.
  private mutating func readAttributes(writing isKept: Bool) -> Bool? {
    while true {
      let start = place
      skipSpace()
      guard place < source.count else { return nil }
      if source[place] == 0x3E || source[place] == 0x2F {
        let isClosed = source[place] == 0x2F
        place += isClosed ? 2 : 1
        guard place <= source.count, source[place - 1] == 0x3E else { return nil }
        if isKept { output += source[start..<place] }
        return isClosed
      }
      let isApart = place > start
      let name = readName()
      guard isApart, !name.isEmpty, readValue() else { return nil }
      if isKept, !XMPFilter.isLeftOut(name) { output += source[start..<place] }
    }
  }

  /// Reads `="…"`.
  private mutating func readValue() -> Bool {
    skipSpace()
    guard place < source.count, source[place] == 0x3D else { return false }
    place += 1
    skipSpace()
    guard place < source.count, source[place] == 0x22 || source[place] == 0x27 else { return false }
    let quote = source[place]
    place += 1
    guard let end = find(quote) else { return false }
    place = end + 1
    return true
  }

  /// Passes over what is in an element, and its end.
  private mutating func skipContents(of name: [UInt8]) -> Bool {
    var depth = 1
    while depth > 0 {
      guard let next = find(0x3C) else { return false }
      place = next + 1
      let isEnd = place < source.count && source[place] == 0x2F
      if isEnd { place += 1 }
      let isSame = readName().elementsEqual(name)
      guard let isClosed = isEnd ? endTag() : readAttributes(writing: false) else { return false }
      if isSame { depth += isEnd ? -1 : isClosed ? 0 : 1 }
    }
    return true
  }

  private mutating func endTag() -> Bool? {
    guard let end = find(0x3E) else { return nil }
    place = end + 1
    return false
  }

  private mutating func readName() -> ArraySlice<UInt8> {
    let start = place
    while place < source.count, source[place] > 0x20, ![0x3D, 0x3E, 0x2F, 0x22, 0x27, 0x3C].contains(source[place]) {
      place += 1
    }
    return source[start..<place]
  }

  private mutating func skipSpace() {
    while place < source.count, source[place] <= 0x20 { place += 1 }
  }

  private func find(_ byte: UInt8) -> Int? { source[place...].firstIndex(of: byte) }

  private mutating func copy(upTo end: Int) {
    output += source[place..<end]
    place = end
  }

  private mutating func copy(past mark: String) -> Bool {
    let start = place
    guard skip(past: mark) else { return false }
    output += source[start..<place]
    return true
  }

  private mutating func skip(past mark: String) -> Bool {
    let mark = Array(mark.utf8)
    guard let found = source.span.firstIndex(of: mark, in: place..<source.count) else { return false }
    place = found + mark.count
    return true
  }
}
