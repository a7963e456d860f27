extension PictureSize {
  /// AVIF (AV1 Image File Format; ISO 23008-12, 6.5.3): the largest of the sizes in `meta`, `iprp`, `ipco`, as tiles and
  /// previews have smaller ones; turned where a property says so.
  static func avif(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 16, bytes[4...].starts(with: "ftypav".utf8) || bytes[4...].starts(with: "ftypmif1".utf8),
      let meta = box("meta", bytes, 0..<bytes.count), meta.count > 4,
      let properties = box("iprp", bytes, meta.dropFirst(4)), let list = box("ipco", bytes, properties)
    else { return nil }
    var largest: Size?
    var isTurned = false
    forEachBox(bytes, list) { name, contents in
      if name.elementsEqual("ispe".utf8), contents.count >= 12 {
        let size = (
          width: bigEndian(bytes, at: contents.lowerBound + 4, count: 4),
          height: bigEndian(bytes, at: contents.lowerBound + 8, count: 4)
        )
        // Two numbers of four bytes have a product of eight.
        if area(size) > largest.map(area) ?? 0 { largest = size }
      } else if name.elementsEqual("irot".utf8), let turn = bytes[contents].first {
        isTurned = turn & 1 == 1
      }
    }
    return largest.map { isTurned ? ($0.height, $0.width) : $0 }
  }

  private static func area(_ size: Size) -> UInt64 { UInt64(size.width) * UInt64(size.height) }

  /// What is in the first box of a name.
  private static func box(_ name: String, _ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    forEachBox(bytes, range) { if found == nil, $0.elementsEqual(name.utf8) { found = $1 } }
    return found
  }

  /// Goes through the boxes of a range (ISO 14496-12, 4.2), as far as they are whole.
  private static func forEachBox(
    _ bytes: [UInt8], _ range: Range<Int>, _ visit: (ArraySlice<UInt8>, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start + 8 <= range.upperBound {
      let count = bigEndian(bytes, at: start, count: 4)
      // Boxes that are longer than four bytes can say hold no sizes.
      guard count >= 8, count <= range.upperBound - start else { return }
      visit(bytes[(start + 4)..<(start + 8)], start + 8..<start + count)
      start += count
    }
  }
}
