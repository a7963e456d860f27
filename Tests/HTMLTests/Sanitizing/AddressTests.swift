@testable import HTML
import Testing

/// Where links lead and what is loaded from where (SECURITY.md S4, S19).
@Suite struct AddressTests {
  @Test(arguments: [
    ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"), ("HTTP://a", "http://a"),
    ("//a/b", "https://a/b"),
    ("\\\\a/b", "https://a/b"), ("/\\a", "https://a"), ("///a", "https://a"), ("https:\\\\a", "https://a"),
    ("http:a", "http://a"),
    ("https:/a", "https://a"), (" \u{1} /a b \n", "/a%20b"), ("a\tb\nc", "abc"), ("#a", "#a"), ("?a:b", "?a:b"),
    ("./a:b", "./a:b"),
    ("mailto:a@b", "mailto:a@b"), ("MAILTO:a", "mailto:a"), ("tel:+1", "tel:+1"), ("a/b", "a/b"), ("ä/b", "ä/b"),
    ("ht\ntps://a", "https://a"),
  ])
  func allowsLinks(_ address: String, _ expected: String) { #expect(clean(address, .link) == expected) }

  @Test(arguments: [
    "javascript:f()", "JaVaScRiPt:f()", " javascript:f()", "java\tscript:f()", "\u{1}javascript:f()",
    "javascript\n:f()",
    "java script:f()", "vbscript:f", "data:text/html,a", "data:image/png,a", "blob:a", "file:///a", "ftp://a",
    "about:blank",
    "view-source:a", "x:y", ":a", "1:2", "\u{17F}cript:a", "javascript\u{0}:f", "feed:javascript:f", "", " ", "//",
    "https:", "https://",
    "http:\\/", "javascript&colon;f", "\u{FEFF}javascript:f",
  ])
  func refusesLinks(_ address: String) {
    // A reference that is left in an address stands for itself, and there is no colon.
    let isRelative = address.contains("&")
    #expect((clean(address, .link) == nil) != isRelative)
  }

  @Test(arguments: [
    ("data:image/png;base64,AA==", "data:image/png;base64,AA=="), ("DATA:Image/WebP,a", "data:image/webp,a"),
    ("a.jpg", "a.jpg"),
    ("data:image/svg+xml,a", nil), ("data:image/png", nil), ("data:text/html;image/png,a", nil), ("mailto:a", nil),
    ("tel:1", nil),
    ("data:image/pngx;base64,a", nil),
  ])
  func decidesOnPictures(_ address: String, _ expected: String?) { #expect(clean(address, .picture) == expected) }

  @Test func limitsPicturesInAddresses() {
    let start = "data:image/png;base64,"
    let fits = start + String(repeating: "A", count: 65_536 - start.utf8.count)
    #expect(clean(fits, .picture) == fits)
    #expect(clean(fits + "A", .picture) == nil)
  }

  @Test(arguments: [
    ("https://User:p@A.Example:80/b", "a.example"), ("https://a?b@c", "a"), ("https://a#b", "a"), ("https://a\\b", "a"),
    ("/a", ""),
  ])
  func findsHosts(_ address: String, _ host: String) {
    #expect(String(decoding: Addresses.host(of: Array(address.utf8)), as: UTF8.self) == host)
  }

  @Test(arguments: [
    ("a.jpg", "a.jpg"), ("a.jpg 1x, b.jpg 2x", "a.jpg 1x, b.jpg 2x"),
    (" a.jpg  640w ,b.jpg 1.5x ", "a.jpg 640w, b.jpg 1.5x"),
    ("a,b.jpg 1x", "a,b.jpg 1x"), ("a.jpg, b.jpg", "a.jpg, b.jpg"), ("javascript:f 1x, a 2x", "a 2x"),
    ("//a/b 1x", "https://a/b 1x"),
    ("data:image/png,a 1x, b 2x", "b 2x"), ("a 1x 2w, b (c, d) 1x, e 2x", "e 2x"), ("a -1x, b xx, c .5x, d 1.5w", ""),
    (",,a 1x,,", "a 1x"),
    ("a, ", "a"), ("", ""), (",", ""), ("a 1x,b\"c 2x", "a 1x, b%22c 2x"), ("a 1234567890w", ""),
    ("\u{1},a 1x", "%2Ca 1x"),
  ])
  func readsCandidates(_ value: String, _ expected: String) {
    var output: [UInt8] = []
    SourceSet.clean(Array(value.utf8)[...], into: &output) { _ in true }
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  private func clean(_ address: String, _ use: Addresses.Use) -> String? {
    var output: [UInt8] = []
    guard Addresses.clean(Array(address.utf8)[...], for: use, into: &output) else { return nil }
    return String(decoding: output, as: UTF8.self)
  }
}
