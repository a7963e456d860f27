extension Tokenizer {
  /// RCDATA state and the states for its end tag.
  mutating func nextInRCDATA(_ input: Span<UInt8>) -> Token? {
    switch input[position] {
    case 0x3C where isEndTag(input, at: position): return readEndTag(input)
    case 0x3C: return takeText(1)
    case 0x26: return nextAtAmpersand(input)
    case 0x0D: return nextAtReturn(input)
    case 0x00: return nextAtNull()
    default: return run(input, upTo: input.count)
    }
  }

  /// RAWTEXT, script data, PLAINTEXT and CDATA section states, with those for their ends.
  mutating func nextInRawText(_ input: Span<UInt8>) -> Token? {
    let end = textEnd ?? findTextEnd(input)
    textEnd = end
    guard position < end else { return readTextEnd(input) }
    switch input[position] {
    case 0x0D: return nextAtReturn(input)
    case 0x00 where contentModel == .cdata:
      position += 1
      return .null
    case 0x00: return nextAtNull()
    default: return run(input, upTo: end)
    }
  }

  /// NUL, which is U+FFFD in text that is not parsed.
  private mutating func nextAtNull() -> Token {
    position += 1
    decoded.removeAll(keepingCapacity: true)
    decoded.appendReplacement()
    return .decodedText
  }

  /// What ends the text: its end tag, or `]]>`.
  private mutating func readTextEnd(_ input: Span<UInt8>) -> Token? {
    guard contentModel == .cdata else { return readEndTag(input) }
    position += 3
    contentModel = .data
    return nil
  }

  /// The end tag at the position.
  private mutating func readEndTag(_ input: Span<UInt8>) -> Token? {
    contentModel = .data
    return readTag(input, nameAt: position + 2) ? .endTag : nil
  }

  /// Where the text ends that begins at the position.
  private func findTextEnd(_ input: Span<UInt8>) -> Int {
    switch contentModel {
    case .scriptData: return ScriptText.end(in: input, from: position) { isEndTag(input, at: $0) }
    case .cdata:
      var index = position
      while index < input.count, !input.has("]]>", at: index) {
        index = TextRuns.first(0x5D, in: input, from: index + 1, upTo: input.count)
      }
      return index
    case .rawText:
      var index = TextRuns.first(0x3C, in: input, from: position, upTo: input.count)
      while index < input.count, !isEndTag(input, at: index) {
        index = TextRuns.first(0x3C, in: input, from: index + 1, upTo: input.count)
      }
      return index
    case .data, .rcdata, .plainText: return input.count
    }
  }

  /// Whether the end tag of the last start tag is at a place: an "appropriate end tag token".
  private func isEndTag(_ input: Span<UInt8>, at index: Int) -> Bool {
    guard !lastStartTag.isEmpty, input.byte(at: index + 1) == 0x2F else { return false }
    var place = index + 2
    for byte in lastStartTag {
      guard let next = input.byte(at: place), ASCII.lowercased(next) == byte else { return false }
      place += 1
    }
    guard let next = input.byte(at: place) else { return false }
    return ASCII.isBlank(next) || next == 0x2F || next == 0x3E
  }
}
