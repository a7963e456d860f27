/// Finds addresses of a site that a finished feed or map names as its own entries (O105). A link in the text of an entry
/// is another thing: it may well lead to a page that says that an article is gone.
struct NamedAddresses: Sendable {
  private let base: [UInt8]
  private let wanted: Set<ArraySlice<UInt8>>

  /// - Parameters:
  ///   - addresses: what is looked for, relative to the site's root.
  ///   - base: the absolute address of the root, with a slash at its end.
  init(_ addresses: Set<String>, below base: String) {
    self.base = Array(base.utf8)
    wanted = Set(addresses.map { Array($0.utf8)[...] })
  }

  /// Those that a file names, each once. Feeds and maps write an address as it is, as the value of an attribute, an
  /// element or a member; in a text of XML every `<` is escaped, and in one of JSON every quotation mark.
  func found(in file: [UInt8]) -> [String] {
    guard !wanted.isEmpty, !base.isEmpty else { return [] }
    var found: Set<ArraySlice<UInt8>> = []
    let span = file.span
    let isXML = file.first == 0x3C
    var (place, isInTag) = (0, false)
    while place + base.count <= span.count {
      if span[place] == 0x3C || span[place] == 0x3E { isInTag = span[place] == 0x3C }
      guard span[place] == base[0], NamedAddresses.beginsValue(span, place, mayBeQuoted: isInTag || !isXML),
        stands(in: span, at: place)
      else {
        place += 1
        continue
      }
      place += base.count
      let address = file[place...].prefix { !NamedAddresses.ends($0) }
      if wanted.contains(address) { found.insert(address) }
    }
    return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private func stands(in file: Span<UInt8>, at place: Int) -> Bool {
    for index in base.indices where file[place + index] != base[index] { return false }
    return true
  }

  /// Whether a value of an element (`>`), or of an attribute or a member (`"`), begins at a place.
  private static func beginsValue(_ file: Span<UInt8>, _ place: Int, mayBeQuoted: Bool) -> Bool {
    guard place > 0 else { return false }
    if file[place - 1] == 0x3E { return true }
    return mayBeQuoted && file[place - 1] == 0x22 && (place < 2 || file[place - 2] != 0x5C)
  }

  /// What no address has: quotation marks, blanks, tags, references; or what leads to a place on the page.
  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x23, 0x26, 0x27, 0x3C, 0x3E, 0x3F, 0x5C: true
    default: false
    }
  }
}
