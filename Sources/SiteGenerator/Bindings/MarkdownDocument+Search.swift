import Glibc

extension Span<UInt8> {
  /// The first place of a byte at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    start < count ? firstIndex(of: byte, in: start..<count) : nil
  }

  /// The first place of a byte within `range`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard range.lowerBound >= 0, range.upperBound <= bytes.count, let base = bytes.baseAddress else { return nil }
      guard let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The first place of some bytes within `range`; `nil` also where they are none. In the worst case the time is the
  /// product of both lengths, so what is looked for should be short.
  func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = needle.first, range.lowerBound >= 0, range.upperBound <= count else { return nil }
    var start = range.lowerBound
    while let found = firstIndex(of: first, in: start..<range.upperBound), found + needle.count <= range.upperBound {
      if holds(needle, at: found) { return found }
      start = found + 1
    }
    return nil
  }

  /// Whether these bytes are at an offset, behind which there are at least as many.
  private func holds(_ needle: [UInt8], at offset: Int) -> Bool {
    unsafe withUnsafeBytes { bytes in
      unsafe needle.withUnsafeBytes { sought in
        guard let base = bytes.baseAddress, let wanted = sought.baseAddress, offset + sought.count <= bytes.count
        else { return false }
        return unsafe memcmp(base + offset, wanted, sought.count) == 0
      }
    }
  }
}

extension [UInt8] {
  /// Appends some bytes of a span.
  mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    unsafe bytes.extracting(range).withUnsafeBytes { unsafe append(contentsOf: $0) }
  }

  /// The bytes of a span.
  init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBytes { unsafe Array($0) }
  }
}
