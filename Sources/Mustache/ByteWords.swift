extension Span<UInt8> {
  /// Eight bytes from a place on as one number, the first in its lowest bits; the compiler makes one load of it.
  @inline(__always) @inlinable
  package func word(at index: Int) -> UInt64 {
    let bytes = extracting(index..<index + 8)
    return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
      | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }
}
