/// Which bytes a format writes otherwise than they are.
struct EscapeTable: Sendable {
  /// For each byte: 1 where it is copied, else the most bytes that are written for it.
  private let widths: InlineArray<256, UInt8>

  /// A table from what each byte needs.
  init(_ width: (UInt8) -> UInt8) {
    widths = InlineArray { width(UInt8($0)) }
  }

  /// Whether the byte is copied.
  @inline(__always)
  func copies(_ byte: UInt8) -> Bool { widths[Int(byte)] == 1 }

  /// So many bytes are enough for a text.
  func size(of text: Span<UInt8>) -> Int {
    var size = 0
    for index in text.indices { size += Int(widths[Int(text[index])]) }
    return size
  }
}

extension [UInt8] {
  /// Appends a text: the bytes that the table copies, and for the others what `special` writes, which returns how many
  /// bytes of the text it has dealt with. The room is measured first, so that the array grows at most once.
  @inline(__always)
  mutating func append(
    _ text: Span<UInt8>, escapedBy table: EscapeTable,
    special: (Span<UInt8>, Int, inout OutputSpan<UInt8>) -> Int
  ) {
    append(addingCapacity: table.size(of: text)) { output in
      var index = 0
      while index < text.count {
        if table.copies(text[index]) {
          output.append(text[index])
          index += 1
        } else {
          index += special(text, index, &output)
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
