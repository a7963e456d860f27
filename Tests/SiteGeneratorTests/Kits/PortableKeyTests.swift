import SiteModel
import Testing

@testable import SiteGenerator

/// What a kit calls an outlet, on whatever site the kit goes to.
@Suite struct PortableKeyTests {
  @Test(arguments: [
    ("https://post.example.org/", "post-example-org"), ("https://www.post.example.org", "post-example-org"),
    ("https://press.example.org/north/", "press-example-org-north-7b0f8e"),
    ("https://press.example.org/north/east", "press-example-org-north-east-d6ebdd"),
    ("https://press.example.org/north-east", "press-example-org-north-east-8b6879"),
    ("https://press-example.org/", "press-example-org-87dc45"),
  ]) func isItsAddress(_ address: String, _ key: String) throws {
    #expect(try #require(WebAddress(address)).portableKey == key)
  }
}
