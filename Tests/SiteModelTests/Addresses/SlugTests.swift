import SiteModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Harbour reopens after storm", "harbour-reopens-after-storm"),
    ("  --Çà et là--  ", "ca-et-la"),
    ("Straße & Fluß: Größe", "strasse-fluss-grosse"),
    ("L’été n'est pas fini", "lete-nest-pas-fini"),
    ("Łódź, ŒUVRE, Ærø", "lodz-oeuvre-aero"),
    ("Москва", "москва"), ("سوق", "سوق"), ("東京 2026", "東京-2026"),
    ("e\u{301}a\u{308}", "ea"), ("i\u{338} x\u{338}1\u{301}", "i-x1"),
    ("\u{130}'\u{301}", "i"), ("\u{438}'\u{306}", "\u{439}"), ("already-a-slug", "already-a-slug"), ("a--b", "a-b"),
    ("???", ""),
    ("<script>alert('x')</script>", "script-alert-x-script"), ("../../etc/passwd", "etc-passwd"),
  ])
  func makes(_ text: String, _ slug: String) {
    #expect(Slug.make(from: text) == slug)
  }

  @Test func isShort() {
    #expect(Slug.make(from: String(repeating: "word ", count: 100)).utf8.count <= Slug.longest)
    #expect(Slug.make(from: String(repeating: "語", count: 100)).utf8.count <= Slug.longest)
  }

  @Test func isASlugOfItself() {
    for text in ["Ä b c", "Москва и 東京", "x_y.z", String(repeating: "ab ", count: 90)] {
      let slug = Slug.make(from: text)
      #expect(Slug.make(from: slug) == slug)
    }
  }
}

@Suite struct SitePathTests {
  @Test(arguments: [
    "", ".", "..", ".hidden", "a.", "con", "NUL", "com1.html", "LPT9", "a/b", "a\\b", "a:b", "a b", "a?b", "a#b", "a%b",
    "a\"b", "a<b", "a|b", "a*b", "a\u{0}b", "a\u{7F}", "a\u{202E}b", "a\u{200B}b", String(repeating: "a", count: 101),
  ])
  func refuses(_ segment: String) {
    #expect(throws: SitePathFault.self) { try SitePath(["x", segment]) }
  }

  @Test func writesAddresses() throws {
    #expect(try SitePath(page: ["articles", "harbour"]).address == "articles/harbour/")
    #expect(try SitePath(["feed.xml"]).address == "feed.xml")
    #expect(try SitePath(page: ["москва"]).address == "%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0/")
    #expect(SitePath.home.address == "")
    #expect(try SitePath(["index.html"]) == .home)
  }

  @Test func knowsWhichPathsAreOne() throws {
    #expect(try SitePath(["Photo.PNG"]).collisionKey == SitePath(["photo.png"]).collisionKey)
    #expect(try SitePath(["caf\u{E9}"]).collisionKey == SitePath(["cafe\u{301}"]).collisionKey)
    #expect(try SitePath(["a"]).collisionKey != SitePath(["b"]).collisionKey)
  }
}

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://post.example.org/a/b?c=d#e", "post.example.org", "/a/b"), ("HTTP://Example.ORG", "example.org", "/"),
    ("https://www.example.org:8080/x", "www.example.org", "/x"),
  ])
  func reads(_ text: String, _ host: String, _ path: String) {
    let address = WebAddress(text)
    #expect(address?.host == host)
    #expect(address?.path == path)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://exa mple.org",
    "https://user:pass@example.org/", "https://example.org/\"", "https://nodot", "https:///x", "mailto:a@example.org",
  ])
  func refuses(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func knowsItsSite() throws {
    let home = try #require(WebAddress("https://www.example.org/"))
    #expect(try #require(WebAddress("https://news.example.org/x")).isOn(home))
    #expect(try #require(WebAddress("https://example.org.evil.example/x")).isOn(home) == false)
    #expect(try #require(WebAddress("https://notexample.org/x")).isOn(home) == false)
    #expect(home.isHome)
  }
}
