/// A heading whose words are being read.
struct OpenHeading {
  /// How many elements are open around it.
  let depth: Int
  let level: Int
  /// The place for its name; `nil` for one of the caller's own, whose name is written.
  let patch: Int?
  /// What the text calls it.
  let ownName: [UInt8]?
  var text: [UInt8] = []
}

extension Rewriter {
  /// What is put before the names of a text, so that they are none of the page's (SECURITY.md S6).
  static let prefix = Array("user-content-".utf8)

  /// Writes a name behind the prefix.
  mutating func writeIdentifier(_ value: ArraySlice<UInt8>) -> Bool {
    guard let name = identifier(value) else { return false }
    Escaping.append(value: name, to: &output)
    return true
  }

  /// What a name becomes; `nil` where it cannot stay.
  mutating func identifier(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard let name = prefixed(value), patches.name(Array(value), becomes: name) else { return nil }
    return name
  }

  /// Writes several names, of the headers of a cell.
  mutating func writeIdentifiers(_ value: ArraySlice<UInt8>) -> Bool {
    guard settings.names == .prefixed else { return false }
    let names = value.split(whereSeparator: ASCII.isBlank).compactMap { prefixed($0) }.joined(separator: [0x20])
    let written = Array(names)
    // A longer one would go when the result is read again.
    guard !written.isEmpty, written.count <= Rewriter.longestValue else { return false }
    Escaping.append(value: written, to: &output)
    return true
  }

  /// A name is counted without the prefix that it may have already, so that what was written once passes again.
  private func prefixed(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    let isPrefixed = name.starts(with: Rewriter.prefix)
    let own = isPrefixed ? name.dropFirst(Rewriter.prefix.count) : name
    guard !name.isEmpty, own.count <= 200, !own.contains(where: { $0 <= 0x20 }) else { return nil }
    return isPrefixed ? Array(name) : Rewriter.prefix + name
  }

  /// Writes the start tag of a heading, whose name is found when all of it was read.
  mutating func startHeading(_ number: UInt8, _ element: Element, _ tag: Tag) {
    writeName(element)
    let patch = isOwn ? nil : patches.reserve(at: output.count)
    var ownName: [UInt8]?
    if !tag.attributes.isEmpty {
      var set = attributes(of: tag, element)
      ownName = value(vocabulary.bits.id, in: set, tag).map(Array.init)
      if !isOwn { set.bits &= ~vocabulary.bits.id }
      writeAttributes(set, tag, element)
    }
    output.append(0x3E)
    let level = vocabulary.name(number).utf8.last.map { Int($0 &- 0x30) } ?? 2
    heading = OpenHeading(depth: open.count, level: level, patch: patch, ownName: ownName)
    push(number, .heading)
  }

  /// Gives a heading its name: the caller's, or else its own.
  mutating func finishHeading(_ heading: OpenHeading) {
    self.heading = nil
    guard let patch = heading.patch else {
      return hooks.heading(heading.text, level: heading.level, named: heading.ownName)
    }
    let given = hooks.headingID(for: heading.text, level: heading.level)
    defer { hooks.heading(heading.text, level: heading.level, named: given) }
    guard let name = given ?? heading.ownName.flatMap({ prefixed($0[...]) }) else { return }
    let isFirst = patches.name(heading.ownName ?? name, becomes: name)
    guard given != nil || isFirst else { return }
    patches.write(name)
    longest += given?.count ?? 0
    var attribute = Array(" id=\"".utf8)
    Escaping.append(value: name, to: &attribute)
    attribute.append(0x22)
    patches.fill(patch, with: attribute)
  }
}
