/// What a text may not exceed before libcmark sees it: its parser needs quadratic time for some inputs
/// (SECURITY.md S20: CVE-2023-22486 and the like, which Debian's 0.30.2 has).
enum MarkdownLimits {
  static let bytes = 2 << 20
  /// `>` and list markers at the beginning of one line.
  static let containers = 32
  /// Findings of one text; a text with more is not looked at further.
  static let diagnostics = 200
  /// `[` between two blank lines.
  static let brackets = 4_000

  /// Which limit is exceeded, and where.
  struct Fault: Sendable {
    let id: String
    let text: String
    let hint: String?
    /// From 1.
    let line: Int
  }

  /// What one look at the bytes tells.
  struct Scan: Sendable {
    var fault: Fault?
    /// Whether there are bytes that footnotes, tables or strikethrough need.
    var mayHaveOtherSyntax = false
  }

  static func scan(_ text: ArraySlice<UInt8>) -> Scan {
    var scan = Scan()
    guard text.count <= bytes else {
      scan.fault = Fault(
        id: "text-too-long", text: "the text has more than \(bytes >> 20) MiB", hint: "split it into parts", line: 1)
      return scan
    }
    if let invalid = invalidUTF8(in: text) {
      scan.fault = Fault(
        id: "not-utf8", text: "the text is not UTF-8", hint: "save the file as UTF-8",
        line: 1 + text[..<invalid].count { $0 == 0x0A })
      return scan
    }
    var line = 1
    var brackets = 0
    var position = text.startIndex
    while position < text.endIndex {
      let start = containerEnd(text, from: position)
      if start.count > containers {
        scan.fault = Fault(
          id: "text-too-nested", text: "more than \(containers) quotations and lists inside one another",
          hint: "take some of them out", line: line)
        return scan
      }
      let end = text[position...].firstIndex(of: 0x0A) ?? text.endIndex
      if text[start.end..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        brackets = 0
      } else {
        for byte in text[position..<end] {
          if byte == 0x5B { brackets += 1 }
          if byte == 0x5E || byte == 0x7E || byte == 0x7C { scan.mayHaveOtherSyntax = true }
        }
      }
      if brackets > MarkdownLimits.brackets {
        scan.fault = Fault(
          id: "too-many-brackets", text: "the paragraph has more than \(MarkdownLimits.brackets) opening brackets",
          hint: "set it as code, or split it", line: line)
        return scan
      }
      position = end < text.endIndex ? end + 1 : end
      line += 1
    }
    return scan
  }

  /// How many container markers a line begins with, and where they end.
  private static func containerEnd(_ text: ArraySlice<UInt8>, from start: Int) -> (count: Int, end: Int) {
    var position = start
    var count = 0
    while position < text.endIndex {
      switch text[position] {
      case 0x20, 0x09: position += 1
      case 0x3E:
        count += 1
        position += 1
      case 0x2A, 0x2B, 0x2D:
        guard isBlank(text, position + 1) else { return (count, position) }
        count += 1
        position += 1
      case 0x30...0x39:
        var end = position
        while end < text.endIndex, (0x30...0x39).contains(text[end]) { end += 1 }
        guard end < text.endIndex, text[end] == 0x2E || text[end] == 0x29, isBlank(text, end + 1) else {
          return (count, position)
        }
        count += 1
        position = end + 1
      default: return (count, position)
      }
    }
    return (count, position)
  }

  private static func isBlank(_ text: ArraySlice<UInt8>, _ position: Int) -> Bool {
    position >= text.endIndex || text[position] == 0x20 || text[position] == 0x09 || text[position] == 0x0A
  }

  /// The index of the first byte that is not UTF-8.
  private static func invalidUTF8(in text: ArraySlice<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      return text.startIndex + error.byteOffsets.lowerBound
    }
  }
}
