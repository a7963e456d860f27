extension Tokenizer {
  /// Tag name state and all of the tag behind it. Whether the tag ends; one that does not is no token.
  mutating func readTag(_ input: Span<UInt8>, nameAt start: Int) -> Bool {
    tag.reset(at: position)
    position = start
    readTagName(input)
    // Most tags have nothing but a name.
    guard input.byte(at: position) == 0x3E else { return readAttributes(input) }
    position += 1
    return true
  }

  /// Tag name state: up to a blank, `/` or `>`.
  private mutating func readTagName(_ input: Span<UInt8>) {
    let start = position
    while position < input.count {
      let byte = input[position]
      if ASCII.isBlank(byte) || byte == 0x2F || byte == 0x3E { break }
      position += 1
    }
    let begin = tag.bytes.count
    tag.bytes.append(folding: input, start..<position)
    tag.name = begin..<tag.bytes.count
  }

  /// Before attribute name and self-closing start tag states, and an attribute for each name. Whether the tag ends.
  private mutating func readAttributes(_ input: Span<UInt8>) -> Bool {
    while position < input.count {
      let byte = input[position]
      if ASCII.isBlank(byte) {
        position += 1
      } else if byte == 0x3E {
        position += 1
        return true
      } else if byte == 0x2F {
        position += 1
        if input.byte(at: position) == 0x3E { tag.isSelfClosing = true }
      } else if !readAttribute(input) {
        return false
      }
    }
    return false
  }

  /// An attribute. Whether there is an end of it.
  private mutating func readAttribute(_ input: Span<UInt8>) -> Bool {
    let offset = position
    let name = readAttributeName(input)
    skipBlanks(input)
    guard position < input.count else { return false }
    var value = tag.bytes.count..<tag.bytes.count
    if input[position] == 0x3D {
      position += 1
      skipBlanks(input)
      guard readAttributeValue(input) else { return false }
      value = name.upperBound..<tag.bytes.count
    }
    keep(Tag.Attribute(name: name, value: value, offset: offset))
    return true
  }

  /// Attribute name state. It may begin with `=`.
  private mutating func readAttributeName(_ input: Span<UInt8>) -> Range<Int> {
    let start = tag.bytes.count
    repeat {
      let byte = input[position]
      if byte == 0 { tag.bytes.appendReplacement() } else { tag.bytes.append(ASCII.lowercased(byte)) }
      position += 1
    } while position < input.count && !endsAttributeName(input[position])
    return start..<tag.bytes.count
  }

  private func endsAttributeName(_ byte: UInt8) -> Bool {
    ASCII.isBlank(byte) || byte == 0x3D || byte == 0x3E || byte == 0x2F
  }

  private mutating func skipBlanks(_ input: Span<UInt8>) {
    while position < input.count, ASCII.isBlank(input[position]) { position += 1 }
  }

  /// Adds an attribute, unless there is one of its name or there are too many.
  private mutating func keep(_ attribute: Tag.Attribute) {
    let isOmitted = tag.attributes.count >= attributeLimit
    if isOmitted { tag.omittedAttributes += 1 }
    if isOmitted || tag.attributes.contains(where: { tag.areEqual($0.name, attribute.name) }) {
      tag.bytes.removeSubrange(attribute.name.lowerBound...)
    } else {
      tag.attributes.append(attribute)
    }
  }
}
