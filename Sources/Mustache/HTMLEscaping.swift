/// Escaping for HTML text and for attribute values in quotation marks.
///
/// `&`, `<`, `>`, `"` and `'` become character references. Everything works on UTF-8 bytes, never on `Character`: there,
/// a quotation mark and the combining mark behind it are one and equal neither (SECURITY.md S1, CVE-2026-27120).
public enum HTMLEscaping {
  /// Appends a text, escaped.
  public static func append(_ text: String, to output: inout [UInt8]) {
    append(text.utf8.span, to: &output)
  }

  /// Appends UTF-8 bytes, escaped.
  public static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    append(bytes.span, to: &output)
  }

  /// Appends a part of some UTF-8 bytes, escaped.
  public static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(bytes.span, to: &output)
  }

  /// Copies what needs no escaping in runs.
  private static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = firstMarkup(in: bytes, from: start)
      output.append(copying: bytes, start..<end)
      guard end < bytes.count else { return }
      appendReference(for: bytes[end], to: &output)
      start = end + 1
    }
  }

  /// Where the first of the five bytes stands, or the end. Looks at eight bytes at a time.
  private static func firstMarkup(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count, !hasMarkup(bytes.word(at: index)) { index += 8 }
    while index < bytes.count, !isMarkup(bytes[index]) { index += 1 }
    return index
  }

  /// Whether one of the eight bytes is one of the five. `&` and `'` differ in one bit only, and so do `<` and `>`.
  @inline(__always)
  private static func hasMarkup(_ word: UInt64) -> Bool {
    let quotationMark = word.bytes(equalTo: 0x22)
    let ampersandOrApostrophe = word.bytes(equalTo: 0x26, ignoring: 0x01)
    let lessOrGreater = word.bytes(equalTo: 0x3C, ignoring: 0x02)
    return (quotationMark | ampersandOrApostrophe | lessOrGreater) != 0
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  private static func appendReference(for byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    case 0x3E: output.append(contentsOf: "&gt;".utf8)
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    default: output.append(contentsOf: "&#39;".utf8)
    }
  }
}

extension [UInt8] {
  /// Appends a part of some bytes. A loop, as nothing in the library copies a span; a slice of an array would count
  /// references, which two threads that render the same template would wait for.
  mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    append(addingCapacity: range.count) { output in
      for index in range { output.append(bytes[index]) }
    }
  }
}
