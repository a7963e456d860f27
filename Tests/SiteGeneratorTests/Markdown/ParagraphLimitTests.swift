import SiteModel
import Testing

@testable import SiteGenerator

/// What an excerpt shows of a text that has more.
@Suite struct ParagraphLimitTests {
  private struct NoLinks: LinkResolving {
    func target(of destination: String, isImage: Bool) -> LinkTarget { .broken(text: destination) }
  }

  private func render(_ text: String, paragraphs: Int?) -> RenderedBody {
    let bytes = Array(text.utf8)
    return MarkdownRenderer(options: MarkdownOptions()).render(
      MarkdownBody(bytes: bytes[...], file: "a.md", firstLine: 10, paragraphLimit: paragraphs),
      resolvingWith: NoLinks())
  }

  private static let text = "One.\n\n# Head\n\nTwo.\n\n- three\n\n  more\n\n> Four [x](y.md)\n\n---\n\n## End\n"

  @Test(arguments: [
    (1, "<p>One.</p>\n", 12, 6),
    (2, "<p>One.</p>\n<h2 id=\"head\">Head</h2>\n<p>Two.</p>\n", 16, 4),
    (
      3, "<p>One.</p>\n<h2 id=\"head\">Head</h2>\n<p>Two.</p>\n<ul>\n<li>\n<p>three</p>\n<p>more</p>\n</li>\n</ul>\n",
      20, 3
    ),
  ])
  func keepsTheFirstOnes(_ limit: Int, _ html: String, _ line: Int, _ blocks: Int) {
    let body = render(Self.text, paragraphs: limit)
    #expect(String(decoding: body.html, as: UTF8.self) == html)
    #expect(body.diagnostics.map(\.id) == ["not-shown"])
    #expect(body.diagnostics.first?.severity == .information)
    #expect(body.diagnostics.first?.span?.line == line)
    #expect(body.diagnostics.first?.text.contains("\(blocks) blocks") == true)
  }

  @Test func whatIsShownIsCheckedAndNothingElse() {
    #expect(render(Self.text, paragraphs: nil).diagnostics.map(\.id) == ["broken-link"])
    #expect(render(Self.text, paragraphs: 4).diagnostics.map(\.id) == ["not-shown", "broken-link"])
    #expect(render("One.\n\nTwo.\n", paragraphs: 2).diagnostics.isEmpty)
    #expect(render("", paragraphs: 2).html.isEmpty)
  }

  /// References stand at the end of a text, behind what is shown of it.
  @Test func keepsTheMeaningOfReferences() {
    let html = render("See [it][1].\n\nMore.\n\n[1]: https://x.example.org/\n", paragraphs: 1).html
    #expect(String(decoding: html, as: UTF8.self).contains("href=\"https://x.example.org/\""))
  }
}
