import Mustache

@testable import HTML
@testable import SiteGenerator

extension Property {
  /// Whoever reads an escaped text has the same text, in every context that there is, and nothing but text (SECURITY.md S1).
  static let escapes = Property("escapes", cases: 8_000) { input in
    let text = Array(input.text.utf8)
    return html(text) ?? destination(text) ?? json(text) ?? yaml(text) ?? xml(text) ?? terminal(text) ?? table(text)
  }

  private static func html(_ text: [UInt8]) -> String? {
    var own: [UInt8] = []
    HTMLEscaping.append(text, to: &own)
    if own.contains(where: { Array("<>\"'".utf8).contains($0) }) { return "markup of HTML is left" }
    let read = EscapedText.html(Array("<p title=\"".utf8) + own + Array("\">".utf8) + own + Array("</p>".utf8))
    let expected = EscapedText.withLineFeeds(text)
    guard let read, read.text == expected, read.attribute == EscapedText.withoutNUL(expected) else {
      return "HTML: \(own.text.debugDescription)"
    }
    var (value, content): ([UInt8], [UInt8]) = ([], [])
    Escaping.append(value: text, to: &value)
    Escaping.append(text: text, text.indices, to: &content)
    let safe = EscapedText.html(Array("<p title='".utf8) + value + Array("'>".utf8) + content + Array("</p>".utf8))
    guard let safe, safe.text == text, safe.attribute == EscapedText.withoutNUL(text) else {
      return "the sanitiser: \(value.text.debugDescription)"
    }
    var title: [UInt8] = []
    AddressEscaping.append(text: text.span, to: &title)
    let titled = EscapedText.html(Array("<p title=\"".utf8) + title + Array("\"></p>".utf8))
    return titled?.attribute == EscapedText.withoutNUL(expected) ? nil : "a title: \(title.text.debugDescription)"
  }

  private static func destination(_ text: [UInt8]) -> String? {
    var written: [UInt8] = []
    AddressEscaping.append(text.span, to: &written)
    let address = EscapedText.html(Array("<a href=\"".utf8) + written + Array("\"></a>".utf8))?.attribute
    guard let address, address.allSatisfy({ (0x21...0x7E).contains($0) && !Array("\"<>\\^`{|}[]".utf8).contains($0) })
    else { return "an address: \(written.text.debugDescription)" }
    if text.contains(0x25) { return nil }
    return WebText.decoded(address) == text ? nil : "another address: \(written.text.debugDescription)"
  }

  private static func json(_ text: [UInt8]) -> String? {
    var written: [UInt8] = []
    JSONEscaping.append(text.span, to: &written)
    if written.contains(where: { [0x3C, 0x3E, 0x26].contains($0) || $0 < 0x20 }) { return "markup is left in JSON" }
    if written.text.unicodeScalars.contains(where: { $0 == "\u{2028}" || $0 == "\u{2029}" }) {
      return "a line end is left in JSON"
    }
    var plain: [UInt8] = []
    JSONText.append(text.text, to: &plain)
    for json in [written, plain] {
      guard EscapedText.json(json) == text else { return "JSON: \(json.text.debugDescription)" }
    }
    return nil
  }

  private static func yaml(_ text: [UInt8]) -> String? {
    var lines = YAMLLines()
    lines.line("a", text.text)
    lines.list("b", [text.text])
    guard let node = try? YAMLParser.read(lines.bytes[...], limits: YAMLLimits(bytes: .max)),
      case .mapping(let entries) = node.content,
      entries.count == 2,
      case .scalar(let first, false) = entries[0].value.content, case .sequence(let items) = entries[1].value.content,
      items.count == 1, case .scalar(let second, false) = items[0].content
    else { return "not YAML: \(lines.bytes.text.debugDescription)" }
    let isSame = first.utf8.elementsEqual(text) && second.utf8.elementsEqual(text)
    return isSame ? nil : "YAML: \(lines.bytes.text.debugDescription)"
  }

  private static func xml(_ text: [UInt8]) -> String? {
    let scalars = text.text.unicodeScalars.map { EscapedText.isOfXML($0) ? $0 : "\u{FFFD}" }
    let expected = Array(String(String.UnicodeScalarView(scalars)).utf8)
    var (content, value): ([UInt8], [UInt8]) = ([], [])
    XMLText.append(text.span, to: &content)
    XMLText.appendAttribute(text.span, to: &value)
    guard EscapedText.xml(content, isAttribute: false) == expected else {
      return "XML: \(content.text.debugDescription)"
    }
    return EscapedText.xml(value, isAttribute: true) == expected ? nil : "XML: \(value.text.debugDescription)"
  }

  private static func terminal(_ text: [UInt8]) -> String? {
    let steers = TerminalText.clean(text.text).unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.properties.isBidiControl && $0.value > 0x2029
    }
    return steers ? "a terminal is steered" : nil
  }

  private static func table(_ text: [UInt8]) -> String? {
    var row: [UInt8] = []
    SpreadsheetRow.append([text.text, text.text], to: &row)
    var rest = row[...]
    for _ in 0..<2 {
      guard let value = nextValue(in: &rest) else { return "a table: \(row.text.debugDescription)" }
      if let first = value.first, Array("=+-@\t\r\n".utf8).contains(first) { return "a formula" }
      guard value == text || value == [0x27] + text else { return "another value: \(row.text.debugDescription)" }
    }
    return rest.elementsEqual([0x0D, 0x0A]) ? nil : "a longer row: \(row.text.debugDescription)"
  }

  /// A value of a row (RFC 4180) and the comma behind it.
  private static func nextValue(in rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var value: [UInt8] = []
    let isQuoted = rest.first == 0x22
    if isQuoted { rest.removeFirst() }
    while let byte = rest.first, isQuoted || ![0x2C, 0x0D, 0x0A].contains(byte) {
      rest.removeFirst()
      if byte == 0x22 {
        guard isQuoted else { return nil }
        if rest.first != 0x22 { break }
        rest.removeFirst()
      }
      value.append(byte)
    }
    if rest.first == 0x2C { rest.removeFirst() }
    return value
  }
}
