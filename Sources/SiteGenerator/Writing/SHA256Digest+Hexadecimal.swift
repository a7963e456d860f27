extension SHA256Digest {
  /// Of no bytes that anybody has.
  package static let unknown = SHA256Digest(0, 0, 0, 0)

  /// The digest that 64 digits say, in lower case; `nil` for anything else.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var (words, number): ([UInt64], Int) = ([0, 0, 0, 0], 0)
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      default: return nil
      }
      words[number / 16] = words[number / 16] << 4 | UInt64(value)
      number += 1
    }
    self.init(words[0], words[1], words[2], words[3])
  }

  /// In 64 hexadecimal digits, in lower case.
  package var hexadecimal: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHexadecimal(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The digits of its first bytes, two for each.
  package func hexadecimal(ofFirst count: Int) -> String {
    String(decoding: hexadecimal.utf8.prefix(2 * count), as: UTF8.self)
  }

  /// The same at the end of other bytes.
  func appendHexadecimal(to output: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      for place in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(place)) & 15
        output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
