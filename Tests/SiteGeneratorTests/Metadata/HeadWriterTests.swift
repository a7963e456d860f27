import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

struct HeadWriterTests {
  private static func settings() -> SiteSettings {
    var settings = SiteSettings()
    settings.title = "Desk"
    settings.url = WebAddress("https://desk.example.org/")
    return settings
  }

  private static func head(_ title: String, _ change: (inout Article) throws -> Void) throws -> String {
    var article = try ArticleSamples.article("a")
    article.title = title
    try change(&article)
    let metadata = ArticleMetadata(
      article: article, site: SiteIdentity(settings()), permalink: "https://desk.example.org/articles/a/",
      notice: "Copyright © Post", creditText: "line", section: "News", image: nil, usageInfo: [])
    var head = PageHead(
      title: title, language: article.language, canonical: "https://desk.example.org/articles/a/")
    head.article = metadata
    let writer = HeadWriter(site: SiteIdentity(settings()), siteFeeds: [])
    let addresses = PageAddresses(of: article.path, settings: settings())
    return String(decoding: writer.html(head, addresses: addresses).bytes, as: UTF8.self)
  }

  @Test func nothingInATitleEndsTheScript() throws {
    let html = try Self.head("</script><script>alert(1)</script> \" '") { _ in }
    #expect(html.components(separatedBy: "</script>") == 2)
    #expect(!html.contains("<script>alert"))
  }

  @Test func aVerbatimCopyIsAFormatOfItsOriginalAndAnEditedOneAVersion() throws {
    let outlet = { () -> Outlet in
      var outlet = Outlet()
      (outlet.key, outlet.name) = ("post", "The Post")
      return outlet
    }()
    let url = try #require(WebAddress("https://post.example.org/a"))
    let verbatim = try Self.head("A") { $0.source = Source(outlet: SharedOutlet(outlet), url: url) }
    #expect(verbatim.contains("rel=\"DCTERMS.isFormatOf\" href=\"https://post.example.org/a\""))
    let edited = try Self.head("A") {
      $0.source = Source(outlet: SharedOutlet(outlet), url: url)
      $0.rights.mode = .edited
    }
    #expect(edited.contains("rel=\"DCTERMS.isVersionOf\" href=\"https://post.example.org/a\""))
    #expect(edited.contains("\"sourceOrganization\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"The Post\"}"))
  }

  @Test func aHeadlineIsAsLongAsItsReadersAllow() throws {
    let html = try Self.head(String(repeating: "ä", count: 200)) { _ in }
    #expect(html.contains("\"headline\":\"" + String(repeating: "ä", count: 109) + "…\""))
  }

  @Test func aPictureThatNobodyClearedIsNoPreview() throws {
    let html = try Self.head("A") {
      var image = ImageReference()
      image.source = "/x.jpg"
      $0.image = image
    }
    #expect(!html.contains("og:image"))
    #expect(!html.contains("x.jpg"))
  }

  @Test func theLicenceOfOwnWorkIsTheLicenceOfThePage() throws {
    let own = try Self.head("A") { $0.rights.license = try License(reading: "CC-BY-4.0") }
    #expect(own.contains("<link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">"))
  }
}

extension String {
  /// How many pieces a separator makes of it.
  fileprivate func components(separatedBy separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
