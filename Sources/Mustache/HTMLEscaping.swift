/// Escaping for HTML text and for attribute values in quotes, byte by byte: a combining mark behind a quote must not
/// hide the quote (SECURITY.md S1).
public enum HTMLEscaping {
  /// Appends a text with `&`, `<`, `>`, `"` and `'` replaced by character references.
  public static func append(_ text: String, to output: inout [UInt8]) {
    let utf8 = text.utf8
    guard let first = utf8.firstIndex(where: isMarkup) else {
      output.append(contentsOf: utf8)
      return
    }
    output.append(contentsOf: utf8[..<first])
    for byte in utf8[first...] { append(byte, to: &output) }
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x26: output.append(contentsOf: ampersand)
    case 0x3C: output.append(contentsOf: lessThan)
    case 0x3E: output.append(contentsOf: greaterThan)
    case 0x22: output.append(contentsOf: quotationMark)
    case 0x27: output.append(contentsOf: apostrophe)
    default: output.append(byte)
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte < 0x3F && (byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27)
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let lessThan = Array("&lt;".utf8)
  private static let greaterThan = Array("&gt;".utf8)
  private static let quotationMark = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
}
