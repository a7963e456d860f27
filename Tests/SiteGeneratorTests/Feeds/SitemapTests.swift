import Testing

@testable import SiteGenerator

/// Site maps, one or many.
@Suite struct SitemapTests {
  private static let folder = "https://quay.example/"

  private func entries(_ count: Int) -> [Sitemap.Entry] {
    (0..<count).map { Sitemap.Entry(address: "https://quay.example/\($0)/") }
  }

  @Test func writesAMap() {
    let entries = [
      Sitemap.Entry(
        address: "https://quay.example/a?b&c", modified: "2026-03-04",
        alternates: [
          .init(language: "en", address: "https://quay.example/a?b&c"),
          .init(language: "x-default", address: "https://quay.example/de/"),
        ]), Sitemap.Entry(address: "https://quay.example/b/", modified: "2026-03-04T10:00:00+01:00"),
      Sitemap.Entry(address: "https://quay.example/c/"),
    ]
    let files = Sitemap.files(of: entries, in: Self.folder)
    #expect(files.map(\.name) == ["sitemap.xml"])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
          <url>
            <loc>https://quay.example/a?b&amp;c</loc>
            <lastmod>2026-03-04</lastmod>
            <xhtml:link rel="alternate" hreflang="en" href="https://quay.example/a?b&amp;c"/>
            <xhtml:link rel="alternate" hreflang="x-default" href="https://quay.example/de/"/>
          </url>
          <url>
            <loc>https://quay.example/b/</loc>
            <lastmod>2026-03-04T10:00:00+01:00</lastmod>
          </url>
          <url>
            <loc>https://quay.example/c/</loc>
          </url>
        </urlset>

        """
      ])
  }

  @Test(arguments: [(0, 1), (1, 1), (50_000, 1), (50_001, 3)])
  func splitsAtFiftyThousand(_ count: Int, _ files: Int) {
    #expect(Sitemap.files(of: entries(count), in: Self.folder).count == files)
  }

  @Test func theIndexNamesTheParts() throws {
    let files = Sitemap.files(of: entries(5), in: Self.folder, limits: .init(addresses: 2))
    #expect(files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap>
            <loc>https://quay.example/sitemap-1.xml</loc>
          </sitemap>
          <sitemap>
            <loc>https://quay.example/sitemap-2.xml</loc>
          </sitemap>
          <sitemap>
            <loc>https://quay.example/sitemap-3.xml</loc>
          </sitemap>
        </sitemapindex>

        """)
    let addresses = try files.dropFirst().flatMap { try XMLReading.elements($0.bytes).texts("urlset/url/loc") }
    #expect(addresses == entries(5).map(\.address))
  }

  @Test func splitsByBytes() throws {
    let whole = Sitemap.files(of: entries(9), in: Self.folder)
    let size = try #require(whole.first).bytes.count
    #expect(Sitemap.files(of: entries(9), in: Self.folder, limits: .init(bytes: size)) == whole)
    let parts = Sitemap.files(of: entries(9), in: Self.folder, limits: .init(bytes: size - 1))
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.bytes.count < size })
  }
}
