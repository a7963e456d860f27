import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct MarkdownRendererTests {
  @Test(arguments: [
    ("a \"b\" -- c...", false, "<p>a &quot;b&quot; -- c...</p>\n"),
    ("a \"b\" -- c...", true, "<p>a “b” – c…</p>\n"),
    ("a\0b", false, "<p>a\u{FFFD}b</p>\n"),
    ("", false, ""),
    ("\n\n", false, ""),
    ("{{title}} {% x %} ${y}", false, "<p>{{title}} {% x %} ${y}</p>\n"),
    ("a\r\nb\r\n\r\nc\rd", false, "<p>a\nb</p>\n<p>c\nd</p>\n"),
    ("```swift \"><b>\nx\n```", false, "<pre tabindex=\"0\"><code class=\"language-swift\">x\n</code></pre>\n"),
  ])
  func prints(markdown: String, isSmart: Bool, html: String) {
    var options = MarkdownOptions()
    options.smartPunctuation = isSmart
    let rendered = render(markdown, options: options)
    #expect(text(rendered) == html)
    #expect(rendered.diagnostics == [])
  }

  /// libcmark prints the bytes FE and FF for two of these.
  @Test(arguments: [
    ("&#xFFFE;", "\u{FFFD}"), ("a&#xFFFF;b", "a\u{FFFD}b"), ("&#xD800;", "\u{FFFD}"), ("&#0;", "\u{FFFD}"),
    ("&#x110000;", "\u{FFFD}"), ("[a&#xFFFF;](b&#xFFFE;)", "<a href=\"b%FE\">a\u{FFFD}</a>"), ("\u{FFFE}", "\u{FFFE}"),
    ("é\u{10FFFF}", "é\u{10FFFF}"),
  ])
  func printsUTF8(markdown: String, html: String) {
    let rendered = render(markdown)
    #expect(rendered.html == Array("<p>\(html)</p>\n".utf8))
    #expect(rendered.html.span.firstInvalidUTF8 == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xE9, 0x62], 0xE9, 12, 1), ([0xC3, 0xA9, 0x20, 0xFF], 0xFF, 11, 4), ([0xC0, 0xAF], 0xC0, 11, 1),
      ([0x61, 0xED, 0xA0, 0x80], 0xED, 11, 2), ([0xE2, 0x82], 0xE2, 11, 1),
    ] as [([UInt8], UInt8, Int, Int)])
  func reportsWhatIsNotUTF8(bytes: [UInt8], byte: UInt8, line: Int, column: Int) {
    let rendered = render(bytes)
    #expect(rendered.diagnostics.map(\.id) == ["not-utf8"])
    #expect(rendered.diagnostics.first?.severity == .error)
    #expect(rendered.diagnostics.first?.text == "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8")
    #expect(rendered.diagnostics.first?.span?.line == line)
    #expect(rendered.diagnostics.first?.span?.column == column)
    #expect(rendered.html.span.firstInvalidUTF8 == nil)
  }

  /// An error in the text does not hide the others.
  @Test func reportsEverythingAtOnce() {
    let rendered = render(
      Array("<script></script>\n\n[a](x.md)\n\nb[^1] ".utf8) + [0xFF], links: ["x.md": .broken(text: "x", hint: nil)])
    #expect(Set(rendered.diagnostics.map(\.id)) == ["html-removed", "broken-link", "footnote-missing", "not-utf8"])
  }

  @Test(
    arguments: [
      ("# Head\n\nThe *first* `one`\nhas [two](x) lines.\n\nThe second.", "The first one has two lines."),
      ("> quoted\n\n- item\n\nText", "Text"), ("![only](x.png)\n\nText", "Text"), ("<b>\n\nA  \nB", "A B"),
      ("## Nothing", nil), ("a &amp; \"b\"", "a & \"b\""),
    ] as [(String, String?)])
  func keepsFirstParagraph(markdown: String, expected: String?) {
    #expect(render(markdown).firstParagraph == expected)
  }
}
