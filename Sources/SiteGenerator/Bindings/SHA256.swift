import CCrypto

/// The digest of bytes that come one after another (SHA-256, FIPS 180-4), by libcrypto.
@safe package struct SHA256: Sendable {
  private var context = SHA256_CTX()

  /// Of no bytes yet.
  package init() { _ = unsafe SHA256_Init(&context) }

  /// Takes the next bytes.
  package mutating func update(data: [UInt8]) { update(data: data[...]) }

  /// Takes the next bytes.
  package mutating func update(data: ArraySlice<UInt8>) {
    unsafe data.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { _ = unsafe SHA256_Update(&context, start, bytes.count) }
    }
  }

  /// The digest of everything so far.
  package func finalize() -> SHA256Digest {
    var context = context
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    unsafe withUnsafeMutableBytes(of: &words) { bytes in
      _ = unsafe SHA256_Final(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, &context)
    }
    return SHA256Digest(words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
  }

  /// The digest of some bytes.
  package static func hash(data: [UInt8]) -> SHA256Digest { hash(data: data[...]) }

  /// The digest of some bytes.
  package static func hash(data: ArraySlice<UInt8>) -> SHA256Digest {
    var hash = SHA256()
    hash.update(data: data)
    return hash.finalize()
  }
}

/// Thirty-two bytes that stand for any number of others.
package struct SHA256Digest: Sendable, Hashable, Sequence {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// Eight bytes each, the first ones first.
  var words: (UInt64, UInt64, UInt64, UInt64) { (first, second, third, fourth) }

  /// Its bytes in their order.
  package func makeIterator() -> Iterator { Iterator(digest: self) }

  /// Goes through the bytes.
  package struct Iterator: IteratorProtocol {
    private let digest: SHA256Digest
    private var place = 0

    fileprivate init(digest: SHA256Digest) { self.digest = digest }

    /// The next byte.
    package mutating func next() -> UInt8? {
      guard place < 32 else { return nil }
      defer { place += 1 }
      return UInt8(truncatingIfNeeded: digest.word(place / 8) >> UInt64(56 - place % 8 * 8))
    }
  }

  private func word(_ number: Int) -> UInt64 {
    switch number {
    case 0: first
    case 1: second
    case 2: third
    default: fourth
    }
  }
}
