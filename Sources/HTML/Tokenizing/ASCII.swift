/// Classes of bytes as the HTML standard has them: ASCII only, whatever Unicode says of letters and blanks.
enum ASCII {
  /// TAB, LF, FF, CR, space.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// What a digit of up to base 16 stands for.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    if isDigit(byte) { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}

extension Span<UInt8> {
  /// The byte at a place, or `nil` behind the end.
  @inline(__always)
  func byte(at index: Int) -> UInt8? { index < count ? self[index] : nil }

  /// Whether some bytes stand at a place. `folding`: letters of either case; the text then has small ones.
  func has(_ text: StaticText, at index: Int, folding: Bool = false) -> Bool {
    let wanted = text.utf8
    guard count - index >= wanted.count else { return false }
    var place = index
    for byte in wanted {
      guard (folding ? ASCII.lowercased(self[place]) : self[place]) == byte else { return false }
      place += 1
    }
    return true
  }
}

/// A text that stands in the source of the program.
typealias StaticText = String

extension [UInt8] {
  /// Appends a part of some bytes.
  @inline(__always)
  mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    append(addingCapacity: range.count) { output in
      for index in range { output.append(bytes[index]) }
    }
  }

  /// Appends a part of an array: short ones in a loop, as asking the library to copy costs more than some bytes do.
  @inline(__always)
  mutating func append(from bytes: [UInt8], _ range: Range<Int>) {
    if range.count < 24 { append(copying: bytes.span, range) } else { append(contentsOf: bytes[range]) }
  }

  /// Takes everything from a place on back.
  mutating func truncate(to count: Int) { removeLast(self.count - count) }

  /// Appends a name: lower-cased in ASCII, U+FFFD for NUL, which is three bytes.
  mutating func append(folding bytes: Span<UInt8>, _ range: Range<Int>) {
    append(addingCapacity: range.count * 3) { output in
      for index in range {
        if bytes[index] == 0 {
          for byte in UTF8.encodedReplacementCharacter { output.append(byte) }
        } else {
          output.append(ASCII.lowercased(bytes[index]))
        }
      }
    }
  }

  /// Appends a scalar in UTF-8.
  mutating func append(scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends U+FFFD, which stands for what cannot be shown.
  mutating func appendReplacement() { append(contentsOf: UTF8.encodedReplacementCharacter) }
}
