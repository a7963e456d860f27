extension Tokenizer {
  /// Before attribute value state and the three states of values. Whether there is an end of it.
  mutating func readAttributeValue(_ input: Span<UInt8>) -> Bool {
    guard let first = input.byte(at: position) else { return false }
    switch first {
    case 0x22, 0x27:
      position += 1
      return readQuoted(input, upTo: first)
    // A value is missing; the tag ends.
    case 0x3E: return true
    default: return readUnquoted(input)
    }
  }

  /// Attribute value (double-quoted) and (single-quoted) states. What comes behind the quotation mark is another attribute,
  /// with a blank or without one.
  private mutating func readQuoted(_ input: Span<UInt8>, upTo quote: UInt8) -> Bool {
    while position < input.count {
      let end = endOfPlain(input, upTo: quote)
      tag.bytes.append(copying: input, position..<end)
      position = end
      guard end < input.count else { return false }
      if input[end] == quote {
        position += 1
        return true
      }
      readSpecial(input)
    }
    return false
  }

  private func endOfPlain(_ input: Span<UInt8>, upTo quote: UInt8) -> Int {
    var index = position
    while index < input.count {
      let byte = input[index]
      if byte == quote || byte == 0x26 || byte == 0x0D || byte == 0x00 { break }
      index += 1
    }
    return index
  }

  /// Attribute value (unquoted) state.
  private mutating func readUnquoted(_ input: Span<UInt8>) -> Bool {
    while position < input.count {
      let byte = input[position]
      if ASCII.isBlank(byte) || byte == 0x3E { return true }
      if byte == 0x26 || byte == 0x00 {
        readSpecial(input)
      } else {
        tag.bytes.append(byte)
        position += 1
      }
    }
    return false
  }

  /// A reference, a carriage return or NUL in a value.
  private mutating func readSpecial(_ input: Span<UInt8>) {
    switch input[position] {
    case 0x26:
      position = CharacterReference.append(at: position, in: input, isInAttribute: true, to: &tag.bytes)
    case 0x0D:
      position += input.byte(at: position + 1) == 0x0A ? 2 : 1
      tag.bytes.append(0x0A)
    default:
      position += 1
      tag.bytes.appendReplacement()
    }
  }
}
