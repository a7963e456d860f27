internal import Mustache

/// Writes text and values so that they are nothing else, over bytes (SECURITY.md S1).
enum Escaping {
  /// Appends text: `&`, `<`, `>` and `"` become references, as libcmark has it, and so does a carriage return, which would be
  /// a line feed for whoever reads it again.
  static func append(text bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    append(bytes, range, isValue: false, to: &output)
  }

  /// Appends the value of an attribute: the same, and `'`.
  static func append(value bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    append(bytes, range, isValue: true, to: &output)
  }

  /// Appends the value of an attribute.
  static func append(value bytes: [UInt8], to output: inout [UInt8]) {
    append(bytes, bytes.indices, isValue: true, to: &output)
  }

  @inline(__always)
  private static func append(_ bytes: [UInt8], _ range: Range<Int>, isValue: Bool, to output: inout [UInt8]) {
    var start = range.lowerBound
    while true {
      let end = plainEnd(bytes.span, from: start, upTo: range.upperBound, isValue: isValue)
      output.append(from: bytes, start..<end)
      guard end < range.upperBound else { return }
      appendReference(for: bytes[end], to: &output)
      start = end + 1
    }
  }

  /// Where the first byte stands that is to be escaped, or the end. `"` and `&` differ in one bit, and so do `<` and `>`.
  @inline(__always)
  private static func plainEnd(_ bytes: Span<UInt8>, from start: Int, upTo end: Int, isValue: Bool) -> Int {
    var index = start
    while index + 8 <= end {
      let word = bytes.word(at: index)
      var found =
        word.bytes(equalTo: 0x22, ignoring: 0x04) | word.bytes(equalTo: 0x3C, ignoring: 0x02)
        | word.bytes(equalTo: 0x0D)
      if isValue { found |= word.bytes(equalTo: 0x27) }
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, !isEscaped(bytes[index], isValue: isValue) { index += 1 }
    return index
  }

  @inline(__always)
  private static func isEscaped(_ byte: UInt8, isValue: Bool) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x0D || isValue && byte == 0x27
  }

  private static func appendReference(for byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    case 0x3E: output.append(contentsOf: "&gt;".utf8)
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    case 0x0D: output.append(contentsOf: "&#13;".utf8)
    default: output.append(contentsOf: "&#39;".utf8)
    }
  }
}
