/// Writes the parts of a record one after another: numbers in as few bytes as they need, texts and lists behind their
/// lengths; what fills its eight bytes anyway, such as digests and times, has eight bytes, the lowest first.
struct RecordWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Begins anew, in the same memory.
  mutating func reset() { bytes.removeAll(keepingCapacity: true) }

  /// Seven bits to a byte, the lowest first; the sign is the lowest of all.
  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(word: UInt64) { bytes.append(word: word) }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ digest: SHA256Digest) {
    let words = digest.words
    add(word: words.0)
    add(word: words.1)
    add(word: words.2)
    add(word: words.3)
  }

  mutating func add(_ stamp: FileStamp) {
    add(word: stamp.device)
    add(word: stamp.inode)
    add(stamp.size)
    add(word: UInt64(bitPattern: Int64(stamp.modified)))
    add(word: UInt64(bitPattern: Int64(stamp.changed)))
  }

  /// What was written by another writer.
  mutating func add(written part: ArraySlice<UInt8>) { bytes.append(contentsOf: part) }

  /// Something that may be missing.
  mutating func add<Part>(_ part: Part?, _ write: (inout RecordWriter, Part) -> Void) {
    add(part != nil)
    if let part { write(&self, part) }
  }

  mutating func add<Part>(_ list: [Part], _ write: (inout RecordWriter, Part) -> Void) {
    add(list.count)
    for part in list { write(&self, part) }
  }
}

extension [UInt8] {
  /// Appends eight bytes, the lowest first.
  mutating func append(word: UInt64) {
    append(addingCapacity: 8) { output in
      for place in 0..<8 { output.append(UInt8(truncatingIfNeeded: word >> UInt64(8 &* place))) }
    }
  }
}
