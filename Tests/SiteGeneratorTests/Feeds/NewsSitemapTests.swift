import Testing

@testable import SiteGenerator

/// The site map for news.
@Suite struct NewsSitemapTests {
  private static let entry = NewsSitemap.Entry(
    address: "https://quay.example/a/", language: "en-GB", published: "2026-03-04T10:00:00+01:00",
    title: "Ships & <boats>")

  @Test func writesAMap() {
    let bytes = NewsSitemap.write([Self.entry], publication: "Tide & Quay")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
          <url>
            <loc>https://quay.example/a/</loc>
            <news:news>
              <news:publication>
                <news:name>Tide &amp; Quay</news:name>
                <news:language>en</news:language>
              </news:publication>
              <news:publication_date>2026-03-04T10:00:00+01:00</news:publication_date>
              <news:title>Ships &amp; &lt;boats&gt;</news:title>
            </news:news>
          </url>
        </urlset>

        """)
  }

  @Test func holdsAThousandEntries() {
    let bytes = NewsSitemap.write(Array(repeating: Self.entry, count: 1_001), publication: "x")
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "<loc>").count == 1_001)
  }

  @Test(arguments: [
    ("de", "de"), ("pt-BR", "pt"), ("zh", "zh-cn"), ("zh-CN", "zh-cn"), ("zh-Hans-HK", "zh-cn"), ("zh-Hant", "zh-tw"),
    ("zh-TW", "zh-tw"), ("sr-Latn", "sr"), ("", ""),
  ])
  func languagesAreThoseOfTheSchema(_ tag: String, _ code: String) {
    #expect(NewsSitemap.languageCode(tag) == code)
  }
}
