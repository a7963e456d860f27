import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct OriginalOnThisSiteTests {
  /// A site below a path, and others beside it and below its domain.
  @Test(arguments: [
    ("https://host.example.org/desk/a", true), ("http://www.host.example.org/desk/", true),
    ("https://host.example.org/post/a", false), ("https://post.host.example.org/desk/a", false),
  ]) func knowsItsAddresses(_ address: String, _ isOurs: Bool) throws {
    var settings = SiteSettings()
    settings.url = WebAddress("https://host.example.org/desk/")
    let context = CheckContext(settings: settings, asOf: RuleSites.noon)
    #expect(context.isOnSite(try #require(WebAddress(address))) == isOurs)
  }
}
