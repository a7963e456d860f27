extension [UInt8] {
  /// Appends a text: as it is, but for the special bytes, which `write` writes otherwise. It returns how many bytes of
  /// the text it has dealt with, and writes at most six for one. The room is measured first, so that the array grows at
  /// most once.
  @inline(__always)
  mutating func append(
    _ text: Span<UInt8>, escaping isSpecial: (UInt8) -> Bool,
    with write: (Span<UInt8>, Int, inout OutputSpan<UInt8>) -> Int
  ) {
    var room = text.count
    for index in text.indices where isSpecial(text[index]) { room += 5 }
    append(addingCapacity: room) { output in
      var index = 0
      while index < text.count {
        if isSpecial(text[index]) {
          index += write(text, index, &output)
        } else {
          output.append(text[index])
          index += 1
        }
      }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a short text as it is.
  @inline(__always)
  mutating func write(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }
}

extension UInt8 {
  /// The digit for a number below 16.
  var hexadecimalDigit: UInt8 { self < 10 ? 0x30 + self : 0x41 + self - 10 }
}
