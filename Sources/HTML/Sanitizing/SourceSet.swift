/// The candidates of a `srcset`, one by one: `a.jpg 1x, b.jpg 2x`.
enum SourceSet {
  /// Writes the candidates that may stay. `decide` is given a clean address, may change it, and says whether it stays.
  /// Nothing is written where none does.
  static func clean(
    _ value: ArraySlice<UInt8>, into output: inout [UInt8], decide: (inout [UInt8]) -> Bool
  ) {
    var rest = value
    var address: [UInt8] = []
    while let candidate = next(in: &rest) {
      guard isDescriptor(candidate.descriptor), Addresses.clean(candidate.address, for: .media, into: &address),
        decide(&address)
      else { continue }
      if !output.isEmpty { output.append(contentsOf: ", ".utf8) }
      append(address, to: &output)
      if !candidate.descriptor.isEmpty {
        output.append(0x20)
        output.append(contentsOf: candidate.descriptor)
      }
    }
  }

  /// A comma at either end of an address would be one between candidates.
  private static func append(_ address: [UInt8], to output: inout [UInt8]) {
    for (index, byte) in address.enumerated() {
      if byte == 0x2C, index == 0 || index == address.count - 1 {
        output.append(contentsOf: "%2C".utf8)
      } else {
        output.append(byte)
      }
    }
  }

  /// "Parse a srcset attribute" of the standard. A comma belongs to an address unless it ends one.
  private static func next(
    in rest: inout ArraySlice<UInt8>
  ) -> (address: ArraySlice<UInt8>, descriptor: ArraySlice<UInt8>)? {
    rest = rest.drop { ASCII.isBlank($0) || $0 == 0x2C }
    guard !rest.isEmpty else { return nil }
    var address = rest.prefix { !ASCII.isBlank($0) }
    rest = rest[address.endIndex...]
    if address.last == 0x2C {
      while address.last == 0x2C { address.removeLast() }
      return (address, [])
    }
    rest = rest.drop(while: ASCII.isBlank)
    var depth = 0
    let end = rest.firstIndex { byte in
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      return byte == 0x2C && depth <= 0
    }
    var descriptor = rest[..<(end ?? rest.endIndex)]
    rest = rest[descriptor.endIndex...]
    while let last = descriptor.last, ASCII.isBlank(last) { descriptor.removeLast() }
    return (address, descriptor)
  }

  /// Nothing, or a number with `w`, `h` or `x`; several go with their candidate.
  private static func isDescriptor(_ descriptor: ArraySlice<UInt8>) -> Bool {
    guard let unit = descriptor.last else { return true }
    let number = descriptor.dropLast()
    guard number.count <= 9, let first = number.first, ASCII.isDigit(first) else { return false }
    if unit == 0x78 { return number.allSatisfy { ASCII.isDigit($0) || $0 == 0x2E } }
    return (unit == 0x77 || unit == 0x68) && number.allSatisfy(ASCII.isDigit)
  }
}
