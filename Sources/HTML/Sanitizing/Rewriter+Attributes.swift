/// Which attributes of a tag may stay: a bit for each. Where they stand is in `Rewriter.slots`.
struct AttributeSet {
  var bits: UInt64 = 0
}

extension Rewriter {
  /// The longest value that stays, in bytes (SECURITY.md S21).
  static let longestValue = 65_536

  /// The slot of an attribute that the tag does not have and that is written without a value.
  static let addedSlot: UInt8 = 255

  /// Looks a tag's attributes up; what an element may not have is noted.
  mutating func attributes(of tag: Tag, _ element: Element) -> AttributeSet {
    var set = AttributeSet()
    let allowed = isOwn ? element.attributes | vocabulary.own : element.attributes
    for (place, attribute) in tag.attributes.enumerated() {
      let number = vocabulary.attribute(NameKey.of(tag.bytes, attribute.name))
      let bit: UInt64 = number.map { 1 << UInt64($0) } ?? 0
      if let number, bit & allowed != 0, attribute.value.count <= Rewriter.longestValue {
        set.bits |= bit
        slots[Int(number)] = UInt8(truncatingIfNeeded: place)
      } else if bit & vocabulary.ours == 0 {
        noteRemoval(of: attribute, tag)
      }
    }
    if tag.omittedAttributes > 0 { removals.add(.attribute, Array("…".utf8)[...], at: tag.offset) }
    adoptName(&set)
    return set
  }

  /// Notes an attribute that goes; of one that hides its element, that what it hid is shown.
  private mutating func noteRemoval(of attribute: Tag.Attribute, _ tag: Tag) {
    let name = tag.bytes[attribute.name]
    let isHiding =
      name.elementsEqual("hidden".utf8)
      || name.elementsEqual("style".utf8) && attribute.value.count <= Rewriter.longestValue
        && InlineStyle(tag.bytes[attribute.value]).isHiding
    removals.add(isHiding ? .hiding : .attribute, name, at: attribute.offset)
  }

  /// A `name` of a link is the `id` of it.
  private mutating func adoptName(_ set: inout AttributeSet) {
    let (id, name) = (vocabulary.bits.id, vocabulary.bits.name)
    guard set.bits & name != 0 else { return }
    if set.bits & id == 0 { slots[id.trailingZeroBitCount] = slots[name.trailingZeroBitCount] }
    set.bits = set.bits & ~name | id
  }

  /// The value of an attribute in the set.
  func value(_ bit: UInt64, in set: AttributeSet, _ tag: Tag) -> ArraySlice<UInt8>? {
    guard set.bits & bit != 0, slots[bit.trailingZeroBitCount] != Rewriter.addedSlot else { return nil }
    return tag.bytes[tag.attributes[Int(slots[bit.trailingZeroBitCount])].value]
  }

  /// Writes attributes in the order of the list. `href` and `src` are `address`, which was found before. Returns those that
  /// were written: of some the value has nothing that may stay.
  @discardableResult
  mutating func writeAttributes(_ set: AttributeSet, _ tag: Tag, _ element: Element) -> AttributeSet {
    if isOwn { return writeOwnAttributes(set, tag, element) }
    var written = set
    var bits = set.bits
    while bits != 0 {
      let number = bits.trailingZeroBitCount
      bits &= bits &- 1
      guard slots[number] != Rewriter.addedSlot else {
        writeAttribute(vocabulary.attributes[number].name, [])
        continue
      }
      let isWritten = writeAttribute(number, tag, tag.attributes[Int(slots[number])], element)
      if !isWritten { written.bits &= ~(1 << UInt64(number)) }
    }
    return written
  }

  /// Writes attributes of the caller's own tag, in the order in which they stand there.
  private mutating func writeOwnAttributes(_ set: AttributeSet, _ tag: Tag, _ element: Element) -> AttributeSet {
    var written = set
    for attribute in tag.attributes {
      guard let number = vocabulary.attribute(NameKey.of(tag.bytes, attribute.name)).map(Int.init),
        set.bits & (1 << UInt64(number)) != 0
      else { continue }
      if !writeAttribute(number, tag, attribute, element) { written.bits &= ~(1 << UInt64(number)) }
    }
    return written
  }

  private mutating func writeAttribute(
    _ number: Int, _ tag: Tag, _ attribute: Tag.Attribute, _ element: Element
  ) -> Bool {
    let start = output.count
    vocabulary.write(vocabulary.attributes[number].opening, to: &output)
    guard writeValue(vocabulary.attributes[number].rule, tag, attribute.value, element) else {
      output.truncate(to: start)
      removals.add(.attribute, tag.bytes[attribute.name], at: attribute.offset)
      return false
    }
    output.append(0x22)
    return true
  }

  /// Writes ` name="value"` for what is our own.
  mutating func writeAttribute(_ name: String, _ value: [UInt8]) {
    output.append(0x20)
    output.append(contentsOf: name.utf8)
    output.append(contentsOf: "=\"".utf8)
    Escaping.append(value: value, to: &output)
    output.append(0x22)
  }

  /// Writes a value, if it is one that the rule allows.
  private mutating func writeValue(_ rule: AttributeRule, _ tag: Tag, _ range: Range<Int>, _ element: Element) -> Bool {
    let value = tag.bytes[range]
    if isOwn, rule.isOwnersChoice { return writeOwn(rule, tag, range) }
    switch rule {
    case .text:
      Escaping.append(value: tag.bytes, range, to: &output)
      return true
    case .link: return writeLinkAddress(in: tag)
    case .source: return writeAddress()
    case .citation:
      guard Addresses.clean(value, for: .citation, into: &address) else { return false }
      return writeAddress()
    case .candidates: return writeCandidates(value, at: tag.offset)
    case .class: return writeClasses(value, isCode: element.number == vocabulary.code)
    case .identifier: return writeIdentifier(value)
    case .identifiers: return writeIdentifiers(value)
    case .flag: return true
    case .ours: return false
    case .language, .word, .count, .integer, .pixels, .type:
      guard AttributeValues.isAllowed(value, rule, isSource: element.role == .source) else { return false }
      output.append(contentsOf: AttributeValues.trimmed(value))
      return true
    }
  }

  /// Writes what the caller says of its own tag. A name of the caller's stays as it is, and foreign ones give way to it.
  private mutating func writeOwn(_ rule: AttributeRule, _ tag: Tag, _ range: Range<Int>) -> Bool {
    if rule == .identifier { patches.own(Array(tag.bytes[range])) }
    Escaping.append(value: tag.bytes, range, to: &output)
    return true
  }

  private mutating func writeAddress() -> Bool {
    Escaping.append(value: address, to: &output)
    return true
  }

  /// Writes where a link leads. A name of the text may get another one (`Patches`).
  private mutating func writeLinkAddress(in tag: Tag) -> Bool {
    if address.first == 0x23 {
      let start = output.count + 1
      _ = writeAddress()
      patches.link(at: start, removed: output.count - start, to: Array(address.dropFirst()), from: tag.offset)
      return true
    }
    return writeAddress()
  }

  private mutating func writeCandidates(_ value: ArraySlice<UInt8>, at offset: Int) -> Bool {
    var candidates: [UInt8] = []
    var given = 0
    let hooks = hooks
    let settings = settings
    SourceSet.clean(value, into: &candidates) { address in
      let host = Addresses.host(of: address)
      guard !HiddenPictures.isBeacon(host) || settings.mayCount(host) else { return false }
      switch hooks.resource(at: address, for: .pictureSize, at: offset) {
      case .kept: return true
      case .linked, .dropped: return false
      case .replaced(let other):
        given += other.count
        return Addresses.clean(other[...], for: .media, into: &address)
      }
    }
    longest += given
    // A longer one would go when the result is read again.
    guard candidates.count <= Rewriter.longestValue else { return false }
    Escaping.append(value: candidates, to: &output)
    return !candidates.isEmpty
  }

  private mutating func writeClasses(_ value: ArraySlice<UInt8>, isCode: Bool) -> Bool {
    let start = output.count
    for name in value.split(whereSeparator: ASCII.isBlank) {
      guard
        isCode && AttributeValues.isLanguageClass(name)
          || settings.classes.contains(where: { name.elementsEqual($0.utf8) })
          // The figure of a frame is one when it is read again.
          || !settings.embedHosts.isEmpty && name.elementsEqual("embed".utf8)
      else { continue }
      if output.count > start { output.append(0x20) }
      Escaping.append(value: Array(name), to: &output)
    }
    return output.count > start
  }
}
