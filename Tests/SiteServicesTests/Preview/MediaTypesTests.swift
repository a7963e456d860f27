import Testing

@testable import SiteServices

@Suite("Media types")
struct MediaTypesTests {
  @Test(
    "are told by the ending, in letters of any case",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("a/photo.JPG", "image/jpeg"), ("feed.xml", "application/xml"),
      ("feed.json", "application/json"), ("LICENSE", "application/octet-stream"),
      ("a.unknown", "application/octet-stream"),
    ])
  func types(name: String, type: String) {
    #expect(MediaTypes.type(of: name) == type)
  }
}
