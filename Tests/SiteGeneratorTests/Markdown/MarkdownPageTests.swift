import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// `docs/markdown.md` shows what is true: each example of Markdown is followed by what it becomes.
@Suite struct MarkdownPageTests {

  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/markdown.md")

  /// The fenced blocks of the page, each with what its fence says.
  private func blocks() throws -> [(kind: String, text: String)] {
    var blocks: [(kind: String, text: String)] = []
    var isInside = false
    for line in try String(contentsOf: MarkdownPageTests.page, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("````") {
        isInside.toggle()
        if isInside { blocks.append((String(line.dropFirst(4)), "")) }
      } else if isInside {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  @Test func showsWhatExamplesBecome() throws {
    let blocks = try blocks()
    let examples = zip(blocks, blocks.dropFirst()).filter { $0.0.kind == "markdown" }
    #expect(examples.count >= 4)
    for (markdown, html) in examples {
      #expect(html.kind == "html")
      let rendered = render(markdown.text)
      #expect(text(rendered) == html.text)
      #expect(rendered.diagnostics.isEmpty, "\(rendered.diagnostics)")
    }
  }
}
