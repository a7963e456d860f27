/// Reads what `RecordWriter` wrote. Bytes that end too early, or say something that cannot be, make it damaged, and what
/// it then says has no meaning: whoever reads asks `isWhole` at the end.
struct RecordReader {
  private let bytes: [UInt8]
  private(set) var place: Int
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

  mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place &+= 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1) }
      shift &+= 7
    }
    isWhole = false
    return 0
  }

  mutating func flag() -> Bool {
    guard place < bytes.count, bytes[place] <= 1 else {
      isWhole = false
      return false
    }
    defer { place &+= 1 }
    return bytes[place] == 1
  }

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
    FileStamp(
      device: word(), inode: word(), size: number(), modified: Int(Int64(bitPattern: word())),
      changed: Int(Int64(bitPattern: word())))
  }

  mutating func optional<Part>(_ read: (inout RecordReader) -> Part) -> Part? { flag() ? read(&self) : nil }

  mutating func list<Part>(_ read: (inout RecordReader) -> Part) -> [Part] {
    let count = count()
    var list: [Part] = []
    list.reserveCapacity(count)
    for _ in 0..<count where isWhole { list.append(read(&self)) }
    return list
  }

  /// Skips so many bytes, and says where they are.
  mutating func part(of count: Int) -> Range<Int> {
    guard (0...bytes.count - place).contains(count) else {
      damage()
      return place..<place
    }
    defer { place += count }
    return place..<place + count
  }

  /// Says that something in it cannot be.
  mutating func damage() { isWhole = false }
}
