/// Character references (13.2.5.72 to 13.2.5.80).
enum CharacterReference {
  /// Appends what the reference at an ampersand stands for, or the ampersand where it is none. The place behind it.
  static func append(
    at start: Int, in input: Span<UInt8>, isInAttribute: Bool, to output: inout [UInt8]
  ) -> Int {
    if let next = input.byte(at: start + 1) {
      if next == 0x23, let end = appendNumeric(at: start, in: input, to: &output) { return end }
      if ASCII.isLetter(next),
        let end = appendNamed(at: start + 1, in: input, isInAttribute: isInAttribute, to: &output)
      {
        return end
      }
    }
    output.append(0x26)
    return start + 1
  }

  /// Named character reference state.
  private static func appendNamed(
    at start: Int, in input: Span<UInt8>, isInAttribute: Bool, to output: inout [UInt8]
  ) -> Int? {
    if let end = appendCommon(at: start, in: input, to: &output) { return end }
    var end = start
    while let byte = input.byte(at: end), ASCII.isLetterOrDigit(byte), end - start <= NamedReferences.longest {
      end += 1
    }
    if input.byte(at: end) == 0x3B, NamedReferences.append(input.extracting(start..<end), to: &output) {
      return end + 1
    }
    end = min(end, start + NamedReferences.longestWithoutSemicolon)
    while end - start >= 2 {
      let next = input.byte(at: end)
      // `?a=1&copy=2` is no copyright sign.
      let isPartOfAddress = isInAttribute && next.map { $0 == 0x3D || ASCII.isLetterOrDigit($0) } ?? false
      if let legacy = NamedReferences.legacy(input.extracting(start..<end)) {
        guard !isPartOfAddress else { return nil }
        for scalar in legacy { output.append(scalar: scalar) }
        return end
      }
      end -= 1
    }
    return nil
  }

  /// The four that everybody writes, without a search.
  private static func appendCommon(at start: Int, in input: Span<UInt8>, to output: inout [UInt8]) -> Int? {
    guard start + 5 <= input.count, let first = input.byte(at: start) else { return nil }
    switch first {
    case 0x71 where input.has("quot;", at: start): output.append(0x22)
    case 0x61 where input.has("amp;", at: start): output.append(0x26)
    case 0x6C where input.has("lt;", at: start): output.append(0x3C)
    case 0x67 where input.has("gt;", at: start): output.append(0x3E)
    default: return nil
    }
    return start + (first == 0x71 ? 5 : first == 0x61 ? 4 : 3)
  }

  /// Numeric character reference states; `nil` where no digit stands there.
  private static func appendNumeric(at start: Int, in input: Span<UInt8>, to output: inout [UInt8]) -> Int? {
    var index = start + 2
    let isHexadecimal = input.byte(at: index).map { $0 | 0x20 == 0x78 } ?? false
    if isHexadecimal { index += 1 }
    let base: UInt32 = isHexadecimal ? 16 : 10
    let first = index
    var code: UInt32 = 0
    while let byte = input.byte(at: index), let digit = ASCII.hexadecimal(byte), digit < base {
      code = min(code &* base &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if input.byte(at: index) == 0x3B { index += 1 }
    output.append(scalar: scalar(code))
    return index
  }

  /// Numeric character reference end state.
  private static func scalar(_ code: UInt32) -> Unicode.Scalar {
    if code &- 0x80 < 0x20 { return windows1252[Int(code &- 0x80)] }
    return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  /// What 0x80 to 0x9F are in windows-1252, which is what people mean by them.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

/// Resolves the character references of text, or of an attribute's value, that was found by other means than the tokenizer.
public enum HTMLReferences {
  /// The bytes with their references resolved; what is none stays as it is.
  ///
  /// - Parameter isInAttribute: whether `?a=1&copy=2` is an address and has no copyright sign.
  public static func resolve(_ bytes: ArraySlice<UInt8>, isInAttribute: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let input = bytes.span
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: 0x26) {
      output += bytes[place..<start]
      place =
        bytes.startIndex
        + CharacterReference.append(
          at: start - bytes.startIndex, in: input, isInAttribute: isInAttribute, to: &output)
    }
    return output + bytes[place...]
  }
}
