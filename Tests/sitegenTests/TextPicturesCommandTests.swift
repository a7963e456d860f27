import Foundation
import Testing

/// `images:` in front matter: the rights of the pictures of a text.
@Suite(.onOwnThread) struct TextPicturesCommandTests {
  private func site(_ images: String, _ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let article = TemporaryFolder.article(title: "Quay", url: "https://post.example.org/quay", body: text)
    try folder.write(
      "content/articles/quay/index.md", article.replacingOccurrences(of: "authors:", with: "images:\n\(images)authors:")
    )
    for name in ["a.gif", "b.gif"] { try folder.write("content/articles/quay/\(name)", "GIF89a") }
    return folder
  }

  @Test func eachIsJudged() throws {
    let folder = try site(
      "  - {src: a.gif, cleared: true}\n  - {src: b.gif}\n  - {src: c.gif}\n", "![A](a.gif)\n\n![B](b.gif)")
    let result = try Command.run(["check", "--as-of", "2026-06-01"], in: folder.url)
    #expect(result.exitCode == 1)
    let found = result.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }.map(String.init)
    #expect(found.contains { $0.hasSuffix(":5:11: error: who made the picture is not said [R048]") }, "\(found)")
    #expect(
      found.contains {
        $0.hasSuffix(":6:11: warning: the picture 'b.gif' is not shown, as nobody said that it may be [R048]")
      },
      "\(found)")
    #expect(
      found.contains { $0.hasSuffix(":7:11: error: the image 'c.gif' does not exist [broken-image]") }, "\(found)")
    // Words stand in its place: one fault is one finding.
    #expect(found.count { $0.contains("b.gif") } == 1, "\(found)")
  }

  /// A picture within a line has its credit behind it, and one that nobody cleared leaves words in its place.
  @Test func withinALineTheCreditStandsBehind() throws {
    let folder = try site(
      "  - {src: a.gif, cleared: true, creator: Ottilie Marr, license: CC-BY-4.0}\n  - {src: b.gif}\n",
      "The boat ![A](a.gif) came, and ![the crane](b.gif) stood.")
    let result = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    let page = try folder.read("public/articles/quay/index.html")
    #expect(page.contains(" <small>Ottilie Marr, CC BY 4.0</small> came, and [Picture left out"), "\(page)")
    #expect(page.contains(": the crane] stood.") && !page.contains("b.gif"))
  }

  @Test func clearedOnesAreShownWithTheirCredit() throws {
    let folder = try site(
      "  - {src: a.gif, cleared: true, creator: Ottilie Marr, license: CC-BY-4.0, caption: The quay.}\n  - {src: b.gif}\n",
      "![A](a.gif)")
    let result = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    let page = try folder.read("public/articles/quay/index.html")
    #expect(page.contains("<figcaption>The quay. Ottilie Marr, CC BY 4.0</figcaption>"))
    #expect(folder.has("public/articles/quay/a.gif") && !folder.has("public/articles/quay/b.gif"))
    #expect(try folder.read("public/credits.json").contains("Ottilie Marr"))
  }
}
