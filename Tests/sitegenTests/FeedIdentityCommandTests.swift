import Foundation
import Testing

/// What a build and a check say of ids in feeds that are not those of the last build (O115).
@Suite(.onOwnThread) struct FeedIdentityCommandTests {
  private func check(_ arguments: [String] = [], in folder: TemporaryFolder) throws -> Command.Result {
    try Command.run(["check", "--as-of", "2026-06-01"] + arguments, in: folder.url)
  }

  /// What readers' programs would show as new is found before the build that does it (O115).
  @Test(arguments: [
    ("https://new.example.org/", "that changes the ids of its feeds and of all articles in them"),
    ("http://test.example.org/", "that changes the ids of its feeds"),
    ("https://test.example.org/news/", "that changes the ids of its feeds"),
  ])
  func findsThatTheSiteMoved(_ address: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url).exitCode == 0)
    #expect(try check(in: folder).errors.isEmpty)
    try folder.write("sitegen.yaml", "title: Test\nurl: \(address)\n")
    let moved = try check(in: folder)
    let (old, place) = ("https://test.example.org/", "sitegen.yaml: warning: the last build was for ")
    #expect(
      moved.errors.hasPrefix("\(place)\(old), and this one is for \(address): \(text) [O115]\n"), "\(moved.errors)")
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url).errors.hasPrefix(moved.errors))
    #expect(try check(in: folder).errors.isEmpty)
  }

  /// A file with another name is another article to readers' programs, also where the site moves at the same time.
  @Test func findsArticlesWithOtherIDs() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let text = TemporaryFolder.article(title: "Quay", url: "https://post.example.org/quay")
      .replacing("title:", with: "slug: quay\ntitle:")
    try folder.write("content/articles/quay.md", text)
    #expect(try Command.run(["build", "--as-of", "2026-06-01", "--output", "out"], in: folder.url).exitCode == 0)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("content/articles/quay.md"))
    try folder.write("content/articles/full-quay.md", text)
    try folder.write("sitegen.yaml", "title: Test\nurl: https://new.example.org/news/\n")
    #expect(try check(in: folder).errors.isEmpty)
    let found = try check(["--output", "out"], in: folder)
    #expect(found.output.hasSuffix("no errors, 2 warnings\n"), "\(found.errors)")
    #expect(
      found.errors.contains("content/articles/full-quay.md: warning: its id in feeds was tag:test.example.org,2026:"))
    #expect(
      found.errors.contains("articles/quay in the last build and is tag:new.example.org,2026:articles/full-quay now"))
  }
}
