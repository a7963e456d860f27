import Testing

@testable import SiteGenerator

/// Addresses that a feed must not name.
@Suite struct NamedAddressesTests {
  private let names = NamedAddresses(["articles/gone/", "articles/late/"], below: "https://desk.example.org/")

  @Test(arguments: [
    #"<link rel="alternate" href="https://desk.example.org/articles/gone/"/>"#,
    "<link>https://desk.example.org/articles/gone/</link>",
    #"{"url": "https://desk.example.org/articles/gone/", "id": "x"}"#,
    #"<link href="https://desk.example.org/articles/gone/#top"/>"#,
  ])
  func findsThem(_ feed: String) { #expect(names.found(in: Array(feed.utf8)) == ["articles/gone/"]) }

  @Test(arguments: [
    "", "https://desk.example.org/", "<link>https://desk.example.org/articles/gone/more/</link>",
    "<link>https://other.example.org/articles/gone/</link>", "<link>https://desk.example.org/articles/gone</link>",
    "&lt;a href=&quot;https://desk.example.org/articles/gone/&quot;&gt;https://desk.example.org/articles/gone/&lt;",
    #"{"content_html": "\u003ca href=\"https://desk.example.org/articles/gone/\"\u003e"}"#,
    #"<content>&lt;a href="https://desk.example.org/articles/gone/"&gt;</content>"#,
    "<title>See https://desk.example.org/articles/gone/</title>", "https://desk.example.org/articles/gone/",
  ])
  func passesOverOthers(_ feed: String) { #expect(names.found(in: Array(feed.utf8)).isEmpty) }

  @Test func namesEachOnce() {
    let feed = ["late", "gone"].map { "<link>https://desk.example.org/articles/\($0)/</link>" }.joined()
    #expect(names.found(in: Array((feed + feed).utf8)) == ["articles/gone/", "articles/late/"])
  }
}
