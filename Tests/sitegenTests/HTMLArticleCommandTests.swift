import Foundation
import Testing

/// Articles whose text is HTML, with the commands that read or change them.
@Suite(.onOwnThread) struct HTMLArticleCommandTests {
  private static let sentence = "Nine boats came in before noon and none of them had asked for a berth."

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "content/articles/quay.html",
      TemporaryFolder.article(
        title: "Quay", url: "https://post.example.org/quay", body: "<p>\(Self.sentence)</p><aside>Ours.</aside>\n"))
    try folder.write("content/articles/quay.original.html", "<h1>Quay</h1><p>\(Self.sentence)</p>")
    try folder.write("content/static/page.html", "<p>As it is.")
    return folder
  }

  @Test func isComparedWithItsOriginal() throws {
    let folder = try site()
    let diff = try Command.run(["diff", "quay"], in: folder.url)
    #expect(diff.exitCode == 1 && diff.errors.isEmpty)
    #expect(diff.output.contains("{+Ours.+}"), "\(diff.output)")
  }

  @Test func isWithdrawn() throws {
    let folder = try site()
    try folder.write(
      "content/articles/quay.original.html", "<h1>Quay</h1><p>\(Self.sentence)</p><p>Ours.</p>")
    let build = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(build.exitCode == 0, "\(build.errors)")
    #expect(try folder.read("public/articles/quay/index.html").contains(Self.sentence))
    #expect(try folder.read("public/static/page.html") == "<p>As it is.")
    #expect(!folder.has("public/articles/quay.original.html") && !folder.has("public/articles/quay.html"))
    let result = try Command.run(
      ["withdraw", "articles/quay", "--reason", "Asked.", "--as-of", "2026-06-01"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Marked content/articles/quay.html as withdrawn\n"), "\(result.output)")
    #expect(try folder.read("content/articles/quay.html").contains("withdrawn:\n"))
    #expect(!(try folder.read("public/articles/quay/index.html")).contains(Self.sentence))
  }

  /// What begins like front matter is meant to be an article, and is not published as it is.
  @Test func hasWholeFrontMatter() throws {
    let folder = try site()
    try folder.write("content/articles/open.html", "---\ntitle: Open\n<p>x")
    let result = try Command.run(["check", "--as-of", "2026-06-01"], in: folder.url)
    #expect(
      result.exitCode == 1 && result.errors.contains("content/articles/open.html:1:1: error: "), "\(result.errors)")
  }

  @Test func hasAnAddressOfItsOwn() throws {
    let folder = try site()
    try folder.write(
      "content/articles/quay.md", TemporaryFolder.article(title: "Quay", url: "https://post.example.org/quay-2"))
    let errors = try Command.run(["check", "--as-of", "2026-06-01"], in: folder.url).errors
    #expect(errors.contains("[address-taken]") && errors.contains("slug"), "\(errors)")
  }
}
