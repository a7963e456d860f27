@_spi(_Unicode) import Swift

/// Makes one spelling of typographic variants, so that texts are compared by their words: Unicode normal form C,
/// straight quotes, hyphens for dashes, three dots, plain spaces, nothing that takes no room, one space between words.
enum TextNormalizer {
  /// The normalised text, without space at its ends.
  static func normalize(_ text: [UInt8]) -> [UInt8] {
    var output = Output(capacity: text.count)
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text { output.append(ascii: byte) }
      return output.bytes
    }
    for scalar in String(decoding: text, as: UTF8.self)._nfc { output.append(scalar) }
    return output.bytes
  }

  /// The same without any of it but the white space of the source: how a text was written, whatever its line breaks.
  static func collapse(_ text: [UInt8]) -> [UInt8] {
    var output = Output(capacity: text.count)
    for byte in text { output.append(ascii: byte) }
    return output.bytes
  }

  /// Whether there is nothing to read.
  static func isBlank(_ text: [UInt8]) -> Bool { normalize(text).isEmpty }

  /// Normalised text as it grows.
  private struct Output {
    private(set) var bytes: [UInt8] = []
    /// Whether a space is due before the next word.
    private var isSpaceDue = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Takes a byte of ASCII, or one of a longer character as it is.
    mutating func append(ascii byte: UInt8) {
      switch byte {
      case 0x09...0x0D, 0x20: isSpaceDue = !bytes.isEmpty
      default:
        if isSpaceDue { bytes.append(0x20) }
        isSpaceDue = false
        bytes.append(byte)
      }
    }

    /// Takes a character as the list has it.
    mutating func append(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case ..<0x80: append(ascii: UInt8(scalar.value))
      case 0x2018, 0x2019, 0x201A, 0x2032: append(ascii: 0x27)
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: append(ascii: 0x22)
      case 0x2010...0x2015, 0x2212: append(ascii: 0x2D)
      case 0x2026: for _ in 0..<3 { append(ascii: 0x2E) }
      case 0xAD, 0x200B...0x200D, 0xFEFF: break
      default:
        if scalar.properties.isWhitespace {
          append(ascii: 0x20)
        } else {
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(ascii: byte) }
        }
      }
    }
  }
}
