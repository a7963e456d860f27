import Mustache

/// Looking for bytes in bytes; what the standard library has for all kinds of collections is many times slower on these.
extension Span<UInt8> {
  /// Where a byte stands for the first time from a place on; the end where it does not.
  func next(_ byte: UInt8, from start: Int) -> Int {
    var place = start
    while place <= count &- 8 {
      let found = word(at: place).bytes(equalTo: byte)
      // The lowest bit is exact, whatever the ones above it say.
      if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < count, self[place] != byte { place &+= 1 }
    return place
  }

  /// Whether a run of bytes stands at a place.
  func has(_ run: Span<UInt8>, at start: Int) -> Bool {
    guard run.count <= count - start else { return false }
    let part = extracting(start..<start + run.count)
    var place = 0
    while place <= run.count &- 8 {
      guard run.word(at: place) == part.word(at: place) else { return false }
      place &+= 8
    }
    while place < run.count, run[place] == part[place] { place &+= 1 }
    return place == run.count
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes stand for the first time.
  func firstRange(of bytes: [UInt8]) -> Range<Int>? {
    let (text, wanted) = (span, bytes.span)
    guard wanted.count > 0 else { return startIndex..<startIndex }
    var place = text.next(wanted[0], from: 0)
    while place <= text.count - wanted.count {
      if text.has(wanted, at: place) { return startIndex + place..<startIndex + place + wanted.count }
      place = text.next(wanted[0], from: place + 1)
    }
    return nil
  }
}

extension [UInt8] {
  /// Where some bytes stand for the first time.
  func firstRange(of bytes: [UInt8]) -> Range<Int>? { self[...].firstRange(of: bytes) }
}
