import Mustache
import Testing

@Suite struct HTMLEscapingTests {
  private static let markup: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  /// Marks that make one `Character` of themselves and what stands before them (SECURITY.md S1, CVE-2026-27120).
  private static let marks = ["\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\r\n"]

  @Test(arguments: ["\"", "'", "<", ">", "&"], marks)
  func noMarkHidesMarkup(_ sign: String, _ mark: String) throws {
    let reference = try #require(HTMLEscapingTests.markup[Character(sign)])
    // At every place in the words of eight bytes that are looked at together.
    for padding in 0..<17 {
      let before = String(repeating: "a", count: padding)
      let expected = Array((before + reference + mark + "b").utf8)
      #expect(escaped("\(before)\(sign)\(mark)b") == expected)
      #expect(SafeHTML(escaping: "\(before)\(sign)\(mark)b").bytes == expected)
      #expect(
        try Array(render("{{x}}", TestContext([text("x", "\(before)\(sign)\(mark)b")])).utf8) == expected)
    }
  }

  /// Each of the 256 bytes, at each place of a word: no other byte is touched, and none of the five is missed.
  @Test func escapesTheFiveAndNothingElse() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<12 {
        var bytes = [UInt8](repeating: 0x61, count: 12)
        bytes[place] = byte
        let reference = HTMLEscapingTests.markup[Character(UnicodeScalar(byte))].map { Array($0.utf8) } ?? [byte]
        var output: [UInt8] = []
        HTMLEscaping.append(bytes, to: &output)
        #expect(output == Array(bytes[..<place]) + reference + Array(bytes[(place + 1)...]))
      }
    }
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("<<<", "&lt;&lt;&lt;"), ("Käse & Brot – ‘ja’", "Käse &amp; Brot – ‘ja’"),
    ("<a href=\"x\">'&amp;'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;"),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(escaped(text) == Array(expected.utf8))
    var slice: [UInt8] = Array("before ".utf8)
    HTMLEscaping.append(Array("--\(text)--".utf8)[2..<(2 + text.utf8.count)], to: &slice)
    #expect(slice == Array("before \(expected)".utf8))
  }

  private func escaped(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    HTMLEscaping.append(text, to: &output)
    return output
  }
}
