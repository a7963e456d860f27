import Testing

@testable import SiteGenerator

@Suite struct Base64Tests {
  /// RFC 4648, 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func isAsTheStandardSays(_ text: String, _ expected: String) { #expect(Base64.text(Array(text.utf8)) == expected) }

  @Test func hasAllDigits() { #expect(Base64.text([0xFB, 0xEF, 0xFF]) == "++//") }
}
