/// What stands before the picture in a JPEG (ITU-T T.81, B.2.2): segments, up to the start of a frame.
struct JPEGHeader: Sendable {
  /// As it is shown.
  private(set) var size: PictureSize.Size?
  /// What the camera wrote, if it did.
  private(set) var exif: EXIF?

  /// Reads the segments; `nil` for what is no JPEG.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while size == nil, position + 9 < bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      switch marker {
      case 0xFF: position += 1
      case 0x01, 0xD0...0xD7: position += 2
      case 0xD9, 0xDA: return
      default:
        let count = max(2, PictureSize.bigEndian(bytes, at: position + 2, count: 2))
        read(marker, bytes, position + 4..<min(bytes.count, position + 2 + count))
        position += 2 + count
      }
    }
  }

  private mutating func read(_ marker: UInt8, _ bytes: [UInt8], _ segment: Range<Int>) {
    switch marker {
    case 0xE1 where exif == nil && bytes[segment].starts(with: "Exif".utf8): exif = EXIF(bytes[segment])
    // Frames of all kinds; C4, C8 and CC are tables and extensions.
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      guard segment.count >= 5 else { return }
      let height = PictureSize.bigEndian(bytes, at: segment.lowerBound + 1, count: 2)
      let width = PictureSize.bigEndian(bytes, at: segment.lowerBound + 3, count: 2)
      size = (exif?.orientation ?? 1) < 5 ? (width, height) : (height, width)
    default: break
    }
  }
}
