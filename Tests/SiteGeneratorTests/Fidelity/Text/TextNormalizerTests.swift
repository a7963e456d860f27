import Testing

@testable import SiteGenerator

@Suite struct TextNormalizerTests {
  @Test(
    arguments: [
      ("", ""), ("  a \t\n b  ", "a b"), ("\u{2018}a\u{2019}\u{201A}\u{2032}", "'a''" + "'"),
      ("\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}", "\"\"\"\"\""),
      ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}", "-------"), ("a\u{2026}", "a..."),
      ("a\u{A0}b\u{2007}c\u{202F}d\u{2009}e", "a b c d e"), ("a\u{A0} \u{2009}b", "a b"),
      ("\u{A0}a\u{A0}", "a"), ("a\u{AD}b\u{200B}c\u{200C}d\u{200D}e\u{FEFF}f", "abcdef"),
      ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"),
      ("\u{3000}a\u{2003}b", "a b"), ("\u{2039}a\u{203A}", "\u{2039}a\u{203A}"), ("中文 字", "中文 字"),
    ])
  func normalizes(text: String, expected: String) {
    #expect(TextNormalizer.normalize(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test func isStable() {
    let text = Array("\u{201C}A\u{301}\u{2026}\u{A0}\u{2014} b\u{201D}".utf8)
    let once = TextNormalizer.normalize(text)
    #expect(once == Array("\"\u{C1}... - b\"".utf8))
    #expect(TextNormalizer.normalize(once) == once)
  }

  @Test func repairsBytes() {
    #expect(TextNormalizer.normalize([0x61, 0xFF, 0x62]) == Array("a\u{FFFD}b".utf8))
  }
}
