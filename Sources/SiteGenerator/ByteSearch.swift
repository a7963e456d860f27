/// Looking for bytes in bytes; what the standard library has for all kinds of collections is many times slower on these.
extension ArraySlice<UInt8> {
  /// Where some bytes stand for the first time.
  func firstRange(of bytes: [UInt8]) -> Range<Int>? {
    let (text, wanted) = (span, bytes.span)
    guard wanted.count > 0 else { return startIndex..<startIndex }
    var place = 0
    while place <= text.count - wanted.count {
      guard text[place] == wanted[0] else {
        place &+= 1
        continue
      }
      var length = 1
      while length < wanted.count, text[place + length] == wanted[length] { length &+= 1 }
      if length == wanted.count { return startIndex + place..<startIndex + place + length }
      place &+= 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Where some bytes stand for the first time.
  func firstRange(of bytes: [UInt8]) -> Range<Int>? { self[...].firstRange(of: bytes) }
}
