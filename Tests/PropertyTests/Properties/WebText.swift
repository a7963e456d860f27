/// Addresses as a browser reads them (WHATWG URL), as far as it matters where they lead: apart from the code that judges them.
enum WebText {
  /// The scheme in small letters; `nil` where the address has none.
  static func scheme(of address: [UInt8]) -> String? {
    let bytes = read(address)
    guard let colon = bytes.firstIndex(of: 0x3A), let first = bytes.first, isLetter(first) else { return nil }
    guard bytes[..<colon].allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return bytes[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.text
  }

  /// Whether it names a host and no scheme.
  static func isOfOtherHost(_ address: [UInt8]) -> Bool {
    let start = read(address).prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == 0x2F || $0 == 0x5C }
  }

  /// Without what browsers pass over.
  private static func read(_ address: [UInt8]) -> [UInt8] {
    var bytes = address[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes.filter { ![0x09, 0x0A, 0x0D].contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The bytes that `%XX` stand for; `nil` where one is cut short.
  static func decoded(_ address: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = address[...]
    while let byte = rest.popFirst() {
      if byte == 0x25 {
        guard rest.count >= 2, let value = UInt8(Array(rest.prefix(2)).text, radix: 16) else { return nil }
        output.append(value)
        rest = rest.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
