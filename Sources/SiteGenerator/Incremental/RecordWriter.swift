/// Writes the parts of a record one after another: numbers of eight bytes, the lowest first; texts and lists behind their
/// lengths.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: UInt64) {
    var rest = number
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ digest: SHA256Digest) {
    let words = digest.words
    add(words.0)
    add(words.1)
    add(words.2)
    add(words.3)
  }

  mutating func add(_ stamp: FileStamp) {
    add(stamp.device)
    add(stamp.inode)
    add(stamp.size)
    add(stamp.modified)
    add(stamp.changed)
  }

  /// Something that may be missing.
  mutating func add<Part>(_ part: Part?, _ write: (inout RecordWriter, Part) -> Void) {
    add(part == nil ? 0 : 1)
    if let part { write(&self, part) }
  }

  mutating func add<Part>(_ list: [Part], _ write: (inout RecordWriter, Part) -> Void) {
    add(list.count)
    for part in list { write(&self, part) }
  }
}
