/// Steps through one line of a manifest.
struct ManifestLine {
  private var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { rest = line }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  mutating func number() -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A string with the escapes that `JSONText` writes.
  mutating func string() -> String? {
    guard rest.popFirst() == 0x22 else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == 0x22 { return String(validating: bytes, as: UTF8.self) }
      guard byte == 0x5C else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case 0x22: bytes.append(0x22)
      case 0x5C: bytes.append(0x5C)
      case 0x6E: bytes.append(0x0A)
      case 0x75:
        guard let code = UInt8(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else { return nil }
        rest = rest.dropFirst(4)
        bytes.append(code)
      default: return nil
      }
    }
    return nil
  }
}
