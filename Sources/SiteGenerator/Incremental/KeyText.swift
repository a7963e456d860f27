import SiteModel

/// What a key stands for, piece by piece: the key is the digest of all of it. Every piece says how long it is, so that no
/// two lists of pieces are the same bytes.
struct KeyText: Sendable {
  private var bytes: [UInt8] = []

  /// Of a kind, which tells it from keys of other things with the same pieces.
  init(_ kind: String) { add(kind) }

  /// Begins anew, in the same memory.
  mutating func reset(_ kind: String) {
    bytes.removeAll(keepingCapacity: true)
    add(kind)
  }

  /// Seven bits to a byte, the lowest first: most numbers are small.
  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Absent and empty are two things.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ digest: SHA256Digest) {
    let words = digest.words
    bytes.append(word: words.0)
    bytes.append(word: words.1)
    bytes.append(word: words.2)
    bytes.append(word: words.3)
  }

  mutating func add(_ stamp: FileStamp) {
    add(Int(Int64(bitPattern: stamp.device)))
    add(Int(Int64(bitPattern: stamp.inode)))
    add(stamp.size)
    add(stamp.modified)
    add(stamp.changed)
  }

  /// The key.
  var digest: SHA256Digest { SHA256.hash(data: bytes) }
}
