import Foundation
import Testing

@testable import SiteGenerator

/// CommonMark 0.30 and libcmark's own regressions, through the renderer with everything of ours switched off.
@Suite struct MarkdownConformanceTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String
    var testDescription: String { "\(section) \(example)" }
  }

  @Test(
    .enabled(
      if: ConformanceFiles.folder("commonmark-0.30") != nil,
      "the specification is not on this machine: set SITEGEN_CONFORMANCE"),
    arguments: [("spec.json", 652, false), ("regression.json", 16, false), ("smart_punct.json", 15, true)])
  func passesEveryExample(file: String, atLeast count: Int, isSmart: Bool) throws {
    let folder = try #require(ConformanceFiles.folder("commonmark-0.30"))
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: folder.appendingPathComponent(file)))
    #expect(examples.count >= count)
    var options = MarkdownOptions()
    options.additions = false
    options.extensions = []
    options.rawHTML = .kept
    options.smartPunctuation = isSmart
    for example in examples {
      let rendered = render(example.markdown, options: options)
      #expect(text(rendered) == example.html, "\(file): \(example.testDescription)")
      #expect(rendered.diagnostics.isEmpty)
    }
  }
}
