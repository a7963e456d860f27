/// What is read of a picture's EXIF: a TIFF file in a segment of a JPEG, or in a chunk of a PNG or a WebP (CIPA DC-008).
struct EXIF: Sendable, Hashable {
  /// From 1; 5 to 8 stand on their side.
  var orientation = 1
  /// Who made it (`Artist`).
  var artist: String?
  /// The copyright line.
  var copyright: String?
  /// Whether it says where it was taken.
  var hasLocation = false

  private static let maker = 0x013B
  private static let copyrightTag = 0x8298
  private static let orientationTag = 0x0112
  private static let locationTag = 0x8825

  /// Reads the first directory of a block; `nil` where it is none.
  init?(_ block: ArraySlice<UInt8>) {
    let name = Array("Exif\0\0".utf8)
    let bytes = TIFFBytes(block.starts(with: name) ? block.dropFirst(name.count) : block)
    guard let bytes, let directory = bytes.long(at: 4), let count = bytes.short(at: directory) else { return nil }
    for number in 0..<min(count, 512) {
      guard read(directory + 2 + number * 12, of: bytes) else { break }
    }
  }

  /// Reads one entry; `false` where the block ends before it.
  private mutating func read(_ entry: Int, of bytes: TIFFBytes) -> Bool {
    guard let tag = bytes.short(at: entry), let count = bytes.long(at: entry + 4) else { return false }
    switch tag {
    case EXIF.orientationTag:
      if let value = bytes.short(at: entry + 8), (1...8).contains(value) { orientation = value }
    case EXIF.maker: artist = bytes.text(entry, count)
    case EXIF.copyrightTag: copyright = bytes.text(entry, count)
    case EXIF.locationTag: hasLocation = true
    default: break
    }
    return true
  }
}

/// The numbers of a TIFF file (TIFF 6.0, 2), read within its bounds.
private struct TIFFBytes {
  private let bytes: ArraySlice<UInt8>
  private let isBigEndian: Bool

  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      isBigEndian = true
    } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
      isBigEndian = false
    } else {
      return nil
    }
  }

  func short(at place: Int) -> Int? { number(at: place, count: 2) }
  func long(at place: Int) -> Int? { number(at: place, count: 4) }

  /// The text of an entry: within it where it has up to four bytes.
  func text(_ entry: Int, _ count: Int) -> String? {
    guard count > 1, count <= 4_096, let place = count <= 4 ? entry + 8 : long(at: entry + 8),
      let text = slice(at: place, count: count)
    else { return nil }
    let words = text.prefix { $0 != 0 }
    let trimmed = words.drop { $0 <= 0x20 }
    guard !trimmed.isEmpty else { return nil }
    return String(decoding: trimmed, as: UTF8.self)
  }

  private func number(at place: Int, count: Int) -> Int? {
    guard let digits = slice(at: place, count: count) else { return nil }
    return isBigEndian
      ? digits.reduce(0) { $0 << 8 | Int($1) } : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func slice(at place: Int, count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    let start = bytes.startIndex + place
    return bytes[start..<start + count]
  }
}
