import Foundation
import Testing

/// Articles whose texts were made to take pages over, as HTML and as Markdown.
@Suite(.onOwnThread) struct HostileBodiesTests {
  private static let hostile = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("HTMLTests/Hostile")

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for file in try FileManager.default.contentsOfDirectory(at: Self.hostile, includingPropertiesForKeys: nil) {
      let name = file.deletingPathExtension().lastPathComponent
      let text = try Data(contentsOf: file)
      for ending in ["md", "html"] {
        let title = "Hostile \(name) \(ending)"
        let head = TemporaryFolder.article(
          title: title, url: "https://post.example.org/\(ending)/\(name)", body: "")
        let path = folder.url.appendingPathComponent("content/articles/\(name)-as-\(ending).\(ending)")
        try (Data(head.utf8) + text).write(to: path)
      }
    }
    return folder
  }

  /// Links that lead nowhere stop a build, as those of any text do; the articles that have them are taken out.
  private func removeArticlesWithErrors(_ folder: TemporaryFolder) throws {
    let result = try Command.run(["check", "--as-of", "2026-06-01"], in: folder.url)
    for line in result.errors.split(separator: "\n") where line.hasPrefix("content/") && line.contains(": error: ") {
      #expect(line.contains("[broken-link]") || line.contains("[not-utf8]"), "\(line)")
      let file = String(line.prefix { $0 != ":" })
      try? FileManager.default.removeItem(at: folder.url.appendingPathComponent(file))
    }
  }

  @Test func keepCreditsAndRunNothing() throws {
    let folder = try site()
    try removeArticlesWithErrors(folder)
    let result = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors.suffix(2_000))")
    var pages = 0
    let articles = folder.url.appendingPathComponent("public/articles")
    for name in try FileManager.default.contentsOfDirectory(atPath: articles.path) where name.contains("-as-") {
      pages += 1
      let page = try folder.read("public/articles/\(name)/index.html")
      let parts = page.components(separatedBy: "<div class=\"body e-content\">\n")
      #expect(parts.count == 2, "\(name)")
      let rest = (parts.last ?? "").components(separatedBy: "</div>\n<div class=\"words\"")
      #expect(rest.count == 2, "\(name)")
      let body = rest[0]
      #expect(rest.last?.components(separatedBy: "<footer class=\"credits\"").count == 2, "\(name)")
      #expect(
        body.components(separatedBy: "<div").count == body.components(separatedBy: "</div>").count, "\(name): \(body)")
      for word in ["<script", "<style", "<iframe", "<svg", "<math", "<template", "<textarea", "<form", "<base", "<!--"]
      {
        #expect(!body.contains(word), "\(name): \(word)")
      }
      let tags = body.matches(of: /<[a-z][^<>]*>/).map(\.output)
      let names = tags.map { $0.replacing(/"[^"]*"/, with: "") }
      #expect(!names.contains { $0.contains(/\s(on[a-z]+|style)=/) }, "\(name)")
      #expect(!tags.contains { $0.contains(/(href|src|srcset)="\s*(javascript|data:text|vbscript)/) }, "\(name)")
    }
    #expect(pages >= 300, "\(pages) pages")
  }
}
