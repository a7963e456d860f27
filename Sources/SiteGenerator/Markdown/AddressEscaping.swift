/// Writes destinations and titles into attributes, byte for byte as libcmark 0.30.2 does.
enum AddressEscaping {
  /// Appends a destination: what a URL cannot hold becomes `%XX`, `&` and `'` become entities.
  static func append(_ destination: Span<UInt8>, to output: inout [UInt8]) {
    for index in destination.indices {
      let byte = destination[index]
      switch byte {
      case 0x26: output.append(text: "&amp;")
      case 0x27: output.append(text: "&#x27;")
      case _ where isSafe(byte): output.append(byte)
      default:
        output.append(0x25)
        output.append((byte >> 4).hexadecimalDigit)
        output.append((byte & 0xF).hexadecimalDigit)
      }
    }
  }

  /// Appends the value of any other attribute.
  static func append(text: Span<UInt8>, to output: inout [UInt8]) {
    for index in text.indices {
      switch text[index] {
      case 0x22: output.append(text: "&quot;")
      case 0x26: output.append(text: "&amp;")
      case 0x3C: output.append(text: "&lt;")
      case 0x3E: output.append(text: "&gt;")
      default: output.append(text[index])
      }
    }
  }

  /// Whether a destination is written as it is: nearly all are.
  static func isPlain(_ destination: Span<UInt8>) -> Bool {
    var plain: UInt64 = 1
    for index in destination.indices {
      let byte = destination[index]
      // Without a branch; bytes above 127 miss both halves.
      let bits = byte < 64 ? safeBelow64 : byte < 128 ? safeBelow128 : 0
      plain &= bits >> UInt64(byte & 63)
    }
    return plain == 1
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? safeBelow64 : safeBelow128) >> UInt64(byte & 63) & 1 == 1
  }

  /// One bit for each of `!#$%()*+,-./:;=?` and the digits.
  private static let safeBelow64: UInt64 = 0xAFFF_FF3A_0000_0000
  /// One bit, at its number less 64, for each of `@_~` and the letters.
  private static let safeBelow128: UInt64 = 0x47FF_FFFE_87FF_FFFF
}
