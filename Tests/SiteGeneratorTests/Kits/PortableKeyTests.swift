import SiteModel
import Testing

@testable import SiteGenerator

/// What a kit calls an outlet, on whatever site the kit goes to.
@Suite struct PortableKeyTests {
  @Test(arguments: [
    ("https://post.example.org/", "post-example-org"), ("https://www.post.example.org", "post-example-org"),
    ("https://press.example.org/north/", "press-example-org_north"),
    ("https://press.example.org/north/east", "press-example-org_north_east"),
    ("https://press.example.org/north-east", "press-example-org_north-east"),
  ]) func isItsAddress(_ address: String, _ key: String) throws {
    #expect(try #require(WebAddress(address)).portableKey == key)
  }
}
