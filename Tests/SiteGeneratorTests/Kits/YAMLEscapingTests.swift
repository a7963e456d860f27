import Testing

@testable import SiteGenerator

/// What kits write is what whoever reads them has (YAML 1.1, 5.1 and 5.4).
@Suite struct YAMLEscapingTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("\"a\" \\ 'b'\n", #""\"a\" \\ 'b'\n""#), ("Größe 東", "\"Größe 東\""),
    ("\u{0}\r\u{7F}\u{85}", #""\u0000\u000D\u007F\u0085""#), ("\u{2028}\u{FEFF}\u{FFFE}", #""\u2028\uFEFF\uFFFE""#),
    ("\"\u{301}", "\"\\\"\u{301}\""),
  ])
  func writes(text: String, written: String) throws {
    var lines = YAMLLines()
    lines.line("a", text)
    #expect(lines.bytes.elementsEqual("a: \(written)\n".utf8))
    guard case .mapping(let entries)? = try YAMLParser.read(lines.bytes[...])?.content,
      case .scalar(let read, _)? = entries.first?.value.content
    else {
      Issue.record("not read")
      return
    }
    #expect(read.utf8.elementsEqual(text.utf8))
  }
}
