import Mustache

extension [UInt8] {
  /// Appends a text: as it is, but for the special bytes, which `write` writes otherwise. It returns how many bytes of
  /// the text it has dealt with, and writes at most six for one. What lies between two special bytes is copied in one go;
  /// `mayBeSpecial` says whether one of eight bytes needs a look.
  @inline(__always)
  mutating func append(
    _ text: Span<UInt8>, escaping isSpecial: (UInt8) -> Bool, mayBeSpecial: (UInt64) -> Bool,
    with write: (Span<UInt8>, Int, inout OutputSpan<UInt8>) -> Int
  ) {
    var index = 0
    while index < text.count {
      var end = index
      while end + 8 <= text.count, !mayBeSpecial(text.word(at: end)) { end += 8 }
      while end < text.count, !isSpecial(text[end]) { end += 1 }
      let (start, stop) = (index, end)
      append(addingCapacity: stop - start + 6) { output in
        for position in start..<stop { output.append(text[position]) }
        index = stop < text.count ? stop + write(text, stop, &output) : stop
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

extension [UInt8] {
  /// Appends a short text as UTF-8. A loop over its bytes: the library's way through a sequence takes longer than that.
  mutating func append(text: String) {
    let bytes = text.utf8.span
    append(addingCapacity: bytes.count) { output in
      for index in bytes.indices { output.append(bytes[index]) }
    }
  }
}
