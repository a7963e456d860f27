import Foundation
import Testing

/// The kit of an article, put into a second site, makes a page there with a complete credit.
@Suite(.onOwnThread) struct KitCommandTests {
  private static func first() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "sitegen.yaml",
      "title: The \"Quay\"\nurl: https://quay.example.org/news/\nkits: all\npublisher: {contact: desk@quay.example.org}\n"
    )
    try folder.write(
      "content/articles/tide.md",
      """
      ---
      title: 'Tide: "high" & <low>'
      date: 2026-03-04
      authors: [Ann Author, Bo Writer]
      rights: {basis: own, license: CC-BY-4.0, holder: Quay Press, year: 2026}
      ---

      See [the harbour](harbour.md), [the list](/articles/) and [another site](https://other.example.org/).

      ![Ours alone](tide.png) The **water** rose.

      - one
      - two

      """)
    try folder.write("content/articles/tide.png", "x")
    try folder.write("content/articles/kept.md", "---\ntitle: Kept\ndate: 2026-03-05\nauthors: [B]\n---\n\nOurs.\n")
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    return folder
  }

  @Test func makesAPageInASecondSite() throws {
    let first = try Self.first()
    let kit = "public/articles/tide/republish/"
    let second = try TemporaryFolder()
    try second.write("sitegen.yaml", "title: Second\nurl: https://second.example.org/\n")
    try second.write(
      "content/outlets/quay-example-org-news-faa29e.yaml",
      first.read("public/republishing/outlets/quay-example-org-news-faa29e.yaml"))
    try second.write("content/articles/tide.md", first.read(kit + "article.md"))
    let checked = try Command.run(["check", "--as-of", "2026-06-01"], in: second.url)
    #expect(checked.exitCode == 0, "\(checked.output)\(checked.errors)")
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: second.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    let page = try second.read("public/articles/tide/index.html")
    for part in [
      "https://quay.example.org/news/articles/tide/", "The &quot;Quay&quot;", "Ann Author", "Bo Writer", "Quay Press",
      "creativecommons.org/licenses/by/4.0/", "https://quay.example.org/news/articles/harbour/",
      "<strong>water</strong>", "<li>two</li>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("tide.png"))
  }

  @Test func everyFormHasItsCredit() throws {
    let first = try Self.first()
    let kit = "public/articles/tide/republish/"
    let json = try JSONSerialization.jsonObject(with: Data(first.read(kit + "ninjs.json").utf8))
    let ninjs = try #require(json as? [String: Any])
    #expect(ninjs["uri"] as? String == "https://quay.example.org/news/articles/tide/")
    #expect(ninjs["by"] as? String == "Ann Author and Bo Writer")
    #expect((ninjs["usageTerms"] as? String)?.contains("licenses/by/4.0") == true)
    let body = try #require((ninjs["bodies"] as? [[String: Any]])?.first?["value"] as? String)
    #expect(body.contains("<a href=\"https://quay.example.org/news/articles/tide/\""))
    #expect(body.contains("rel=\"license\"") && body.contains("was first published by"))
    #expect(body.contains("<h1>Tide: &quot;high&quot; &amp; &lt;low&gt;</h1>"))
    #expect(!body.contains("<img"))
    let page = try first.read(kit + "index.html")
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("&lt;h1&gt;Tide:"), "the HTML to copy is text on the page")
    #expect(page.contains("<link rel=\"canonical\" href=\"https://quay.example.org/news/articles/tide/\">"))
    #expect(try first.read("public/articles/tide/index.html").contains("articles/tide/republish/"))
    #expect(try !first.read("public/sitemap.xml").contains("republish/"))
  }

  /// What may not be passed on has no kit, and a site may have none at all.
  @Test func nothingElseHasOne() throws {
    let first = try Self.first()
    #expect(first.has("public/articles/harbour/republish"))
    #expect(!first.has("public/articles/kept/republish"))
    #expect(try !first.read("public/articles/kept/index.html").contains("kept/republish/"))
    try first.write("sitegen.yaml", "title: Quay\nurl: https://quay.example.org/news/\nkits: none\n")
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: first.url).exitCode == 0)
    #expect(!first.has("public/articles/harbour/republish"))
    #expect(!first.has("public/articles/tide/republish") && !first.has("public/republishing/outlets"))
    #expect(try !first.read("public/articles/tide/index.html").contains("tide/republish/"))
  }

  /// A site that lets others republish what is under no licence says so as a permission.
  @Test func anOfferIsAPermission() throws {
    let first = try Self.first()
    try first.write(
      "sitegen.yaml", "title: Quay\nurl: https://quay.example.org/\nkits: all\npolicies: {crossPost: true}\n")
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: first.url).exitCode == 0)
    let second = try TemporaryFolder()
    try second.write("sitegen.yaml", "title: Second\nurl: https://second.example.org/\npublisher: {community: true}\n")
    try second.write(
      "content/outlets/quay-example-org.yaml", first.read("public/republishing/outlets/quay-example-org.yaml"))
    try second.write("content/articles/kept.md", first.read("public/articles/kept/republish/article.md"))
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: second.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    #expect(try second.read("public/articles/kept/index.html").contains("By permission"))
  }
}
