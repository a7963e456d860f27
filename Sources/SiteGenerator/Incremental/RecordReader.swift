/// Reads what `RecordWriter` wrote. Bytes that end too early, or say something that cannot be, make it damaged, and what
/// it then says has no meaning: whoever reads asks `isWhole` at the end.
struct RecordReader {
  private let bytes: [UInt8]
  private var place: Int
  private(set) var isWhole = true

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func word() -> UInt64 {
    guard bytes.count - place >= 8 else {
      isWhole = false
      return 0
    }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[place &+ offset]) << UInt64(8 &* offset) }
    place += 8
    return word
  }

  mutating func number() -> Int { Int(Int64(bitPattern: word())) }

  /// How many bytes or parts follow: never more than there are bytes.
  private mutating func count() -> Int {
    let count = number()
    guard (0...bytes.count - place).contains(count) else {
      isWhole = false
      return 0
    }
    return count
  }

  mutating func text() -> String {
    let count = count()
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func digest() -> SHA256Digest { SHA256Digest(word(), word(), word(), word()) }

  mutating func stamp() -> FileStamp {
    FileStamp(device: word(), inode: word(), size: number(), modified: number(), changed: number())
  }

  mutating func optional<Part>(_ read: (inout RecordReader) -> Part) -> Part? { number() == 0 ? nil : read(&self) }

  mutating func list<Part>(_ read: (inout RecordReader) -> Part) -> [Part] {
    let count = count()
    var list: [Part] = []
    list.reserveCapacity(count)
    for _ in 0..<count where isWhole { list.append(read(&self)) }
    return list
  }

  /// Says that something in it cannot be.
  mutating func damage() { isWhole = false }
}
