import Testing

@testable import SiteGenerator

/// Tokens as CSS Syntax Level 3 has them.
@Suite struct StyleTokenizerTests {
  private func tokens(_ text: String) -> [StyleToken] { StyleTokenizer.tokens(of: Array(text.utf8)).map(\.token) }

  @Test func resolvesEscapes() {
    #expect(tokens("di\\73play") == [.ident("display")])
    #expect(tokens("\\64 isplay") == [.ident("display")])
    #expect(tokens("a\\.b") == [.ident("a.b")])
    #expect(tokens("\"\\22 x\"") == [.string("\"x")])
    #expect(tokens("\\0 x") == [.ident("\u{FFFD}x")])
    #expect(tokens("\\") == [.ident("")] || tokens("\\") == [.delim(0x5C)])
  }

  @Test func tellsNumbersApart() {
    #expect(tokens("1px") == [.dimension(1, "px")])
    #expect(tokens("-.5e1%") == [.percentage(-5)])
    #expect(tokens("1e3") == [.number(1_000)])
    #expect(tokens("1em") == [.dimension(1, "em")])
    #expect(tokens("#1e3") == [.hash("1e3")])
  }

  @Test func readsAddressesAndComments() {
    #expect(tokens("url( a.css )") == [.url("a.css")])
    #expect(tokens("url('a')") == [.function("url"), .string("a"), .close(0x29)])
    #expect(tokens("a/**/b") == [.ident("a"), .ident("b")])
    #expect(tokens("<!-- x -->") == [.blank, .blank, .ident("x"), .blank, .blank])
    #expect(tokens("--x:1") == [.ident("--x"), .colon, .number(1)])
    #expect(tokens("@media") == [.atKeyword("media")])
  }

  @Test(arguments: [
    "\"", "/*", "url(", "\\", "#", "@", "{{{", "[", "a{b:c", "@import", "@layer {", "--", "+.", "&&", ":is(",
  ])
  func endsWhereASheetIsCutOff(_ text: String) {
    _ = StyleSheetParser.parse(Array(text.utf8), file: "a.css")
  }
}
