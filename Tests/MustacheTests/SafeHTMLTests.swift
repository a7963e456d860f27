import Mustache
import Testing

@Suite struct SafeHTMLTests {
  private let bold = SafeHTML(vouchedFor: Array("<b>x</b>".utf8))

  @Test func joinsWithoutEscapingAgain() {
    let text = SafeHTML(escaping: "a & b")
    #expect((bold + text).bytes == Array("<b>x</b>a &amp; b".utf8))
    #expect(
      [bold, text, bold].joined(separator: SafeHTML(escaping: ", ")).bytes
        == Array("<b>x</b>, a &amp; b, <b>x</b>".utf8))
    #expect([SafeHTML]().joined() == .empty)
  }

  @Test func isEmptyWithoutBytes() {
    #expect(SafeHTML(escaping: "").isEmpty)
    #expect(!bold.isEmpty)
  }
}
