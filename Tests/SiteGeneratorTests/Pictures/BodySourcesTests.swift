import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// Smaller copies in texts.
@Suite struct BodySourcesTests {
  private static func added(to html: String, prefix: String = "/") throws -> String {
    var variants = PictureVariants()
    variants.all["a/quay.jpg"] = try [(480, PictureFormat.avif), (960, .avif), (480, .webp)].map { width, format in
      PictureVariant(
        width: width, format: format, name: "x", path: try SitePath(["a", "quay-\(width)w.\(format.rawValue)"]),
        source: "content/a/quay.jpg")
    }
    var settings = PictureSettings()
    settings.sizes = "(min-width: 1em) \"x\""
    let sources = try #require(BodySources(variants, settings))
    return String(decoding: sources.added(to: Array(html.utf8), AddressStyle(prefix: prefix)), as: UTF8.self)
  }

  @Test(arguments: ["/", "../../"])
  func eachPictureHasItsOwn(_ prefix: String) throws {
    let image = "<img src=\"\(prefix)a/quay.jpg\" alt=\"1 > 0\" loading=\"lazy\">"
    let other = "<img src=\"\(prefix)a/other.jpg\" alt=\"\">"
    let sizes = "sizes=\"(min-width: 1em) &quot;x&quot;\""
    #expect(
      try Self.added(to: "<p>a \(image) b</p><p>\(other)</p>", prefix: prefix) == """
        <p>a <picture><source type="image/avif" srcset="\(prefix)a/quay-480w.avif 480w, \(prefix)a/quay-960w.avif 960w" \
        \(sizes)><source type="image/webp" srcset="\(prefix)a/quay-480w.webp 480w" \(sizes)>\(image)</picture> b</p>\
        <p>\(other)</p>
        """)
  }

  @Test(arguments: [
    "", "<p>text</p>", "<img", "<img src=\"/a/quay.jpg\"", "<img alt=\"/a/quay.jpg\">",
    "<picture><source srcset=\"/a/x\"><img src=\"/a/quay.jpg\"></picture>",
    "<img src=\"https://x.example/a/quay.jpg\">",
    "<picture><img src=\"/a/quay.jpg\">",
  ])
  func theRestStays(_ html: String) throws { #expect(try Self.added(to: html) == html) }

  @Test func siteWithoutCopiesHasNone() { #expect(BodySources(PictureVariants(), PictureSettings()) == nil) }
}
