import Testing

@testable import Mustache

@Suite struct LikelyNameTests {
  @Test(
    arguments: [
      ("titel", "title"), ("Title", "title"), ("titl", "title"), ("descripton", "description"), ("url", "uri"),
      ("authors", nil), ("x", nil), ("", nil), ("tilte", "title"), ("descriptoins", "description"),
      (String(repeating: "title", count: 100), nil),
    ] as [(String, String?)])
  func findsTheNearestName(_ name: String, _ likely: String?) {
    #expect(LikelyName.find(name, among: ["date", "title", "description", "uri"]) == likely)
  }
}
