import Testing

@testable import SiteGenerator

/// Lines that stay lines.
@Suite struct RobotsFileTests {
  @Test func allowsEverything() {
    let text = String(decoding: RobotsFile(sitemaps: ["https://quay.example/sitemap.xml"]).bytes, as: UTF8.self)
    #expect(text == "User-agent: *\nDisallow:\n\nSitemap: https://quay.example/sitemap.xml\n")
  }

  @Test func listsPaths() {
    let file = RobotsFile(disallowed: ["/drafts/", "/*.pdf$"])
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == "User-agent: *\nDisallow: /drafts/\nDisallow: /*.pdf$\n")
  }

  @Test func singleCrawlersHaveGroupsOfTheirOwn() {
    let file = RobotsFile(agents: ["ZBot": [], "ABot": ["/", "/b"]], sitemaps: ["https://quay.example/sitemap.xml"])
    let text = """
      User-agent: *
      Disallow:

      User-agent: ABot
      Disallow: /
      Disallow: /b

      User-agent: ZBot
      Disallow:

      Sitemap: https://quay.example/sitemap.xml

      """
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
  }

  @Test func valuesCannotEndTheLine() {
    let file = RobotsFile(disallowed: ["/a\r\nAllow: /", "/b #c", "/ü\u{2028}"])
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "User-agent: *\nDisallow: /a%0D%0AAllow:%20/\nDisallow: /b%20%23c\nDisallow: /%C3%BC%E2%80%A8\n")
  }
}
