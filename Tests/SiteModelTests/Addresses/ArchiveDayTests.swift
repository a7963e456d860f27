import SiteModel
import Testing

struct ArchiveDayTests {
  @Test(
    arguments: [
      ("https://web.archive.org/web/20260304101500/https://post.example.org/a", "2026-03-04"),
      ("https://web.archive.org/web/20260304/https://post.example.org/a", "2026-03-04"),
      ("https://web.archive.org/web/20260304101500id_/https://post.example.org/a", "2026-03-04"),
      ("https://archive.example.org/AbC12", nil), ("https://web.archive.org/web/20261399/x", nil),
      ("https://post.example.org/123456789/a", nil),
    ] as [(String, String?)])
  func readsTheDayOfACopy(address: String, day: String?) throws {
    #expect(try #require(WebAddress(address)).archiveDay == day)
  }
}
