import SiteModel
import Testing

/// The addresses of counters, and the ids in them.
@Suite struct PixelTests {
  static let ids: [(pattern: String, address: String, id: String?)] = [
    ("-{digits}", "https://x.example.org/why-tides-turn-204511", "204511"),
    ("-{digits}", "https://x.example.org/why-tides-turn-204511/", "204511"),
    ("-{digits}", "https://x.example.org/why-tides-turn-204511?utm=1#top", "204511"),
    ("-{digits}", "https://x.example.org/1-2-3", "3"),
    ("-{digits}", "https://x.example.org/why-tides-turn", nil),
    ("-{digits}", "https://x.example.org/204511", nil), ("-{digits}", "https://x.example.org/", nil),
    ("{digits}", "https://x.example.org/a/204511", "204511"),
    ("/{digits}/", "https://x.example.org/a/12/", "12"), ("/{digits}/", "https://x.example.org/a/12", nil),
    ("/s/{digits}.html", "https://x.example.org/s/12.html", "12"),
    ("/s/{digits}.html", "https://x.example.org/t/12.html", nil),
    ("/story/{name}", "https://x.example.org/story/why-tides_turn.2", "why-tides_turn.2"),
    ("/story/{name}", "https://x.example.org/story/2026/why", nil),
    ("-{name}", "https://x.example.org/a-b-c", "c"), ("{name}", "https://x.example.org/a/b-c", "b-c"),
    ("{name}", "https://x.example.org/%C3%A9", "A9"),
    ("/id/{digits}/*", "https://x.example.org/id/77/why-tides-turn", "77"),
    ("/id/{digits}*", "https://x.example.org/a/id/77-why", "77"),
    ("/{digits}/*", "https://x.example.org/2026/77/a", "2026"),
    ("/id/{digits}/*", "https://x.example.org/id/77", nil), ("/id/{name}*", "https://x.example.org/id/", nil),
  ]

  @Test(arguments: ids) func findsTheID(_ pattern: String, _ address: String, _ id: String?) throws {
    let pattern = try #require(ArticleIDPattern(pattern))
    #expect(pattern.id(in: try #require(WebAddress(address))) == id)
  }

  @Test(arguments: [
    "", "-", "{id}", "{digits}{name}", "{digits}-{digits}", "-{digits", "-digits}", "{digits}7", "{name}-a",
    "*{digits}",
    "{digits}*x", "a b{digits}", "{digits}?x", "{digits}#", "from url -(\\d+)$",
  ])
  func refusesOtherPatterns(_ text: String) {
    #expect(ArticleIDPattern(text) == nil)
  }

  /// No pattern takes long, whatever the address.
  @Test func isQuick() throws {
    let long = "https://x.example.org/" + String(repeating: "-a", count: 50_000)
    let address = try #require(WebAddress(long))
    #expect(ArticleIDPattern("-{name}")?.id(in: address) == "a")
    #expect(ArticleIDPattern("-b{name}")?.id(in: address) == nil)
    #expect(ArticleIDPattern("-a{digits}*")?.id(in: address) == nil)
  }

  @Test func putsTheIDIntoTheAddress() throws {
    var pixel = Pixel()
    pixel.url = "https://count.example.org/{id}/c.gif?a={id}&x=1"
    let original = try #require(WebAddress("https://x.example.org/why-12"))
    #expect(pixel.needsID)
    #expect(pixel.address(ofOriginal: original) == nil)
    pixel.id = ArticleIDPattern("-{digits}")
    #expect(pixel.address(ofOriginal: original) == "https://count.example.org/12/c.gif?a=12&x=1")
    #expect(pixel.address(ofOriginal: try #require(WebAddress("https://x.example.org/why"))) == nil)
    pixel.url = "https://count.example.org/c.gif"
    #expect(!pixel.needsID)
    #expect(pixel.address(ofOriginal: original) == "https://count.example.org/c.gif")
  }
}
