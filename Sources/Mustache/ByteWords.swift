extension Span<UInt8> {
  /// Eight bytes from a place on as one number, the first in its lowest bits; the compiler makes one load of it.
  @inline(__always) @inlinable
  package func word(at index: Int) -> UInt64 {
    let bytes = extracting(index..<index + 8)
    return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
      | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }
}

extension UInt64 {
  /// The highest bit of each of its eight bytes that is zero (and perhaps of the ones above it; never where none is).
  @inline(__always) @inlinable
  package var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }

  /// The same for the bytes that equal one byte, apart from the bits of `ignoring`.
  @inline(__always) @inlinable
  package func bytes(equalTo byte: UInt8, ignoring bits: UInt8 = 0) -> UInt64 {
    ((self ^ UInt64(repeating: byte)) & UInt64(repeating: ~bits)).zeroBytes
  }

  /// One byte eight times.
  @inline(__always) @inlinable
  package init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }
}
