import Testing

@testable import SiteServices

@Suite struct RequestTargetTests {
  @Test(
    arguments: [
      ("/", [""], ""), ("/a/b.html", ["a", "b.html"], ""), ("/a/", ["a", ""], ""), ("/a?b=/../c#", nil, ""),
      ("/a?b=/../c", ["a"], "?b=/../c"), ("/caf%C3%A9/", ["café", ""], ""), ("/a%20b", ["a b"], ""),
      ("/%2541", ["%41"], ""),
    ] as [(String, [String]?, String)])
  func isCutIntoSegments(_ target: String, _ segments: [String]?, _ query: String) {
    let read = try? RequestTarget(target)
    #expect(read?.segments == segments)
    if segments != nil { #expect(read?.query == query) }
  }

  @Test(arguments: [
    "", "*", "a", "http://127.0.0.1/", "//a", "/a//b", "/.", "/..", "/../etc/passwd", "/a/../b", "/a/..",
    "/.git/config",
    "/%2e%2e/a", "/%2E%2e%2Fa", "/a%2fb", "/a%5cb", "/a\\b", "/C:/a", "/a%3Ab", "/a%00b", "/a%", "/a%4", "/a%zz",
    "/a%c3", "/a%ff", "/a#b", "/a b", "/a\tb", "/a\u{7F}", "/é", "/a%0Ab", "/a%7f",
  ])
  func isRefused(_ target: String) {
    #expect(throws: RequestTarget.Fault.malformed) { try RequestTarget(target) }
  }

  @Test func hasALimit() {
    #expect(throws: Never.self) { try RequestTarget("/" + String(repeating: "a", count: 8_191)) }
    #expect(throws: RequestTarget.Fault.tooLong) { try RequestTarget("/" + String(repeating: "a", count: 8_192)) }
  }
}
