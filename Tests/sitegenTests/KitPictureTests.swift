import Foundation
import Testing

/// Which pictures go with a text: those that somebody cleared and that others may have. The rest is named.
@Suite(.onOwnThread) struct KitPictureTests {
  private static func site(
    _ image: String, article: String = "rights: {basis: own, license: CC-BY-4.0}", outlet: String = ""
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "sitegen.yaml",
      "title: Quay\nurl: https://quay.example.org/\nkits: all\npublisher: {contact: desk@quay.example.org}\n")
    try folder.write(
      "content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n" + outlet)
    try folder.write(
      "content/articles/tide/index.md",
      "---\ntitle: Tide\ndate: 2026-03-06\nauthors: [Ann Author]\n\(article)\nimage: \(image)\n---\n\n"
        + "The water rose.\n\n![Chart](chart.png)\n\nIt fell.\n")
    for name in ["chart.png", "quay.png"] { try folder.write("content/articles/tide/" + name, TemporaryFolder.picture) }
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    return folder
  }

  private static func ninjs(_ site: TemporaryFolder) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(site.read("public/articles/tide/republish/ninjs.json").utf8))
    return try #require(json as? [String: Any])
  }

  @Test func aClearedPictureGoesWithItsCredit() throws {
    let site = try Self.site(
      "{src: quay.png, alt: 'Boats & \"nets\"', creator: A. Lens, license: CC-BY-SA-4.0, cleared: true}")
    let ninjs = try Self.ninjs(site)
    let html = try #require((ninjs["bodies"] as? [[String: Any]])?.first?["value"] as? String)
    #expect(
      html.contains(
        "<figure><img src=\"https://quay.example.org/articles/tide/quay.png\" alt=\"Boats &amp; &quot;nets&quot;\">"
          + "<figcaption>Picture: A. Lens · <a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">CC BY-SA 4.0</a>"
      ),
      "\(html)")
    #expect(!html.contains("chart.png") && !html.contains("<p></p>"))
    let picture = try #require((ninjs["associations"] as? [[String: Any]])?.first)
    #expect(picture["name"] as? String == "quay.png" && picture["by"] as? String == "A. Lens")
    let page = try site.read("public/articles/tide/republish/index.html")
    #expect(page.contains("<a href=\"/articles/tide/quay.png\" download>quay.png</a>"))
    #expect(page.contains("not those of the text: chart.png<"), "what is left out is named")
    // The text and the picture beside it are a whole article of another site.
    let second = try TemporaryFolder()
    try second.write("sitegen.yaml", "title: Second\nurl: https://second.example.org/\n")
    let outlet = "quay-example-org.yaml"
    try second.write("content/outlets/" + outlet, site.read("public/republishing/outlets/" + outlet))
    try second.write("content/articles/tide/index.md", site.read("public/articles/tide/republish/article.md"))
    try second.write("content/articles/tide/quay.png", TemporaryFolder.picture)
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: second.url)
    #expect(built.exitCode == 0 && !built.errors.contains("warning"), "\(built.errors)")
    let taken = try second.read("public/articles/tide/index.html")
    #expect(taken.contains("quay.png") && taken.contains("A. Lens") && taken.contains("by-sa/4.0/"))
  }

  /// An own picture, of which nobody else is named as the maker, goes along; one by somebody else needs a licence.
  @Test(arguments: [
    ("{src: quay.png, alt: Boats, cleared: true}", true),
    ("{src: quay.png, alt: Boats, creator: Ann Author, cleared: true}", true),
    ("{src: quay.png, alt: Boats, creditText: Quay, cleared: true}", true),
    ("{src: quay.png, alt: Boats, creator: Agency Photo, cleared: true}", false),
    ("{src: quay.png, alt: Boats}", false),
  ])
  func ownPicturesAreOnesOwn(_ image: String, _ goes: Bool) throws {
    let site = try Self.site(image)
    #expect(try (Self.ninjs(site)["associations"] != nil) == goes)
    let text = try site.read("public/articles/tide/republish/article.md")
    #expect(text.contains("image:") == goes && !text.contains("![Chart"))
  }

  /// A picture from elsewhere goes on by its own licence alone, or by an outlet that lets all of its pictures go.
  @Test func thoseOfOthersNeedTheirOwnLicence() throws {
    let source = """
      source: {outlet: post, url: "https://post.example.org/t", date: 2026-03-04}
      rights: {basis: license}
      """
    let without = try Self.site("{src: quay.png, alt: Boats, creator: The Post, cleared: true}", article: source)
    #expect(try Self.ninjs(without)["associations"] == nil)
    let page = try without.read("public/articles/tide/republish/index.html")
    #expect(page.contains("not those of the text: chart.png, quay.png<"))
    let with = try Self.site(
      "{src: quay.png, alt: Boats, creator: The Post, license: CC-BY-4.0, cleared: true}", article: source)
    #expect(try Self.ninjs(with)["associations"] != nil)
  }

  /// An outlet that lets its pictures go gives its own and its authors', and not those of an agency.
  @Test(arguments: [("The Post", true), ("Ann Author", true), ("Agency Photo", false)])
  func anOutletGivesItsOwn(_ maker: String, _ goes: Bool) throws {
    let site = try Self.site(
      "{src: quay.png, alt: Boats, creator: \(maker), cleared: true}",
      article: """
        source: {outlet: post, url: "https://post.example.org/t", date: 2026-03-04}
        rights: {basis: license}
        """, outlet: "images: {policy: all}\n")
    #expect(try (Self.ninjs(site)["associations"] != nil) == goes)
  }
}
