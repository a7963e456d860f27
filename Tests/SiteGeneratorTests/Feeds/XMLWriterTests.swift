import Testing

@testable import SiteGenerator

/// Well-formed output, whatever comes in.
@Suite struct XMLWriterTests {
  private func written(_ write: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter()
    write(&xml)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test func writesAnElementALine() {
    let text = written {
      $0.declaration()
      $0.element("a", ["x": "1", "y": nil]) {
        $0.element("b", "text")
        $0.element("c", nil)
        $0.element("d", ["z": "2"])
        $0.element("e", ["z": "3"], "")
        $0.raw(Array("  <f/>\n".utf8))
      }
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="utf-8"?>
        <a x="1">
          <b>text</b>
          <d z="2"/>
          <e z="3"></e>
          <f/>
        </a>

        """)
  }

  @Test(arguments: [
    ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d \"e\" 'f'"),
    ("]]>", "]]&gt;"),
    ("a\r\nb\tc", "a&#13;\nb\tc"),
    ("\u{0}\u{1}\u{B}\u{1F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FFFE}|\u{FFFF}|\u{FFFD}|\u{FB01}|\u{FF01}", "\u{FFFD}|\u{FFFD}|\u{FFFD}|\u{FB01}|\u{FF01}"),
    ("\u{1F30A} é\u{301}", "\u{1F30A} é\u{301}"),
  ])
  func escapesText(_ text: String, _ escaped: String) {
    #expect(Array(written { $0.element("a", text) }.utf8) == Array("<a>\(escaped)</a>\n".utf8))
  }

  @Test func escapesAttributes() {
    let text = written { $0.element("a", ["x": "\"<>&'\t\r\n\u{301}\u{0}"]) }
    #expect(Array(text.utf8) == Array("<a x=\"&quot;&lt;&gt;&amp;'&#9;&#13;&#10;\u{301}\u{FFFD}\"/>\n".utf8))
  }

  /// A quotation mark and a combining mark behind it are one character and two scalars.
  @Test func escapesBeforeCombiningMarks() {
    let text = written { $0.element("a", ["x": "\"\u{301}<\u{301}"]) }
    #expect(Array(text.utf8) == Array("<a x=\"&quot;\u{301}&lt;\u{301}\"/>\n".utf8))
  }

  /// Bytes that end in the middle of a character do not lead outside of the text.
  @Test(arguments: [[0xEF], [0xEF, 0xBF], [0x61, 0xEF, 0x3C], [0xEF, 0xBF, 0x3C]] as [[UInt8]])
  func staysInsideBrokenText(_ bytes: [UInt8]) {
    var output: [UInt8] = []
    XMLText.append(bytes.span, to: &output)
    #expect(!output.contains(0x3C))
  }

  @Test(arguments: FeedSamples.hostileTexts)
  func canBeReadBack(_ text: String) throws {
    var xml = XMLWriter()
    xml.declaration()
    xml.element("a", ["x": text], text)
    let element = try #require(try XMLReading.elements(xml.bytes).first)
    let expected = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: scalar
          case ..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
          default: scalar
          }
        }))
    #expect(Array(element.text.utf8) == Array(expected.utf8))
    #expect(element.attributes["x"].map { Array($0.utf8) } == Array(expected.utf8))
  }
}
