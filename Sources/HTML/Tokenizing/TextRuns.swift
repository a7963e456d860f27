internal import Mustache

/// Looks for the end of plain text, eight bytes at a time.
enum TextRuns {
  /// The first `<`, `&`, carriage return or NUL in a range, or its end.
  @inline(__always)
  static func end(in input: Span<UInt8>, from start: Int, upTo end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let word = input.word(at: index)
      let found =
        word.bytes(equalTo: 0x3C) | word.bytes(equalTo: 0x26) | word.bytes(equalTo: 0x0D) | word.zeroBytes
      // The lowest bit that is set is the first byte: what stands above a found one may be wrong, never what is below.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, !isSpecial(input[index]) { index += 1 }
    return index
  }

  /// The first of a byte in a range, or its end.
  static func first(_ byte: UInt8, in input: Span<UInt8>, from start: Int, upTo end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let found = input.word(at: index).bytes(equalTo: byte)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, input[index] != byte { index += 1 }
    return index
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x26 || byte == 0x0D || byte == 0x00 }
}
