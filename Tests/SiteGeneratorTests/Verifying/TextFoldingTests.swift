import Testing

@testable import SiteGenerator

@Suite struct TextFoldingTests {
  private func letters(_ text: String) -> String {
    String(decoding: TextFolding.letters(of: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("It’s 9 o'clock – “now”…", "its9oclocknow"), ("na\u{A0}ïve\u{AD}ly", "naïvely"), ("早报。「好」", "早报好"),
    ("\u{FEFF}A\u{2060}B\u{203D}", "ab"), ("1⁄2 ⁰", "12⁰"),
  ])
  func keepsLettersAndDigits(_ text: String, _ folded: String) { #expect(letters(text) == folded) }

  @Test(arguments: [
    ("a<b>c</b>d", "acd"), ("1 < 2 > 0", "1 < 2 > 0"), ("a<!-- <b> > -->c", "ac"), ("a<!-- b", "a"), ("a<b", "a"),
    ("a<", "a<"), ("<?xml x?>a<br/>b", "ab"),
  ])
  func takesTagsOut(_ text: String, _ rest: String) {
    #expect(String(decoding: TextFolding.withoutTags(Array(text.utf8)), as: UTF8.self) == rest)
  }

  @Test(arguments: [
    (#"a\n\"b\"\/c\\d"#, "a \"b\"/c\\d"), (#"\u00e9\u003cp>\ud83d\ude00"#, "é<p>😀"), (#"\ud83dx\u12"#, "x12"),
    (#"a\"#, "a"),
  ])
  func resolvesEscapes(_ text: String, _ rest: String) {
    #expect(String(decoding: TextFolding.withoutEscapes(Array(text.utf8)), as: UTF8.self) == rest)
  }
}
