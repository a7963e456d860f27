import SiteModel
import Testing

@testable import SiteGenerator

/// Pictures in the texts of articles from elsewhere.
@Suite struct BodyPicturesTests {
  private func render(_ text: String, areCovered: Bool, links: [String: LinkTarget] = [:]) -> RenderedBody {
    var body = MarkdownBody(bytes: Array(text.utf8)[...], file: "a.md", firstLine: 1)
    body.pictures = BodyPictures(outlet: "The Post", areCovered: areCovered)
    return MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: TableOfLinks(targets: links))
  }

  @Test func onesThatTheTermsDoNotCoverAreFound() {
    let rendered = render("Text\n\n![Agency photo](p.jpg)", areCovered: false)
    #expect(rendered.diagnostics.map(\.id) == ["R048"])
    #expect(rendered.diagnostics.map(\.severity) == [.warning])
    #expect(rendered.diagnostics.first?.layer == .licence)
    #expect(rendered.diagnostics.map { [$0.span?.line, $0.span?.column] } == [[3, 17]])
    #expect(render("![Agency photo](p.jpg)", areCovered: true).diagnostics.isEmpty)
  }

  @Test(arguments: [
    (
      "![Map & key](https://evil.example/m.png)",
      "<p><a href=\"https://evil.example/m.png\" rel=\"noopener\">Map &amp; key</a></p>\n"
    ),
    (
      "![](http://evil.example/t.gif)",
      "<p><a href=\"http://evil.example/t.gif\" rel=\"noopener\">http://evil.example/t.gif</a></p>\n"
    ),
    ("[![Map](//evil.example/m.png)](/x/)", "<p><a href=\"/x/\">Map</a></p>\n"),
  ])
  func onesOnOtherHostsAreLinks(_ markdown: String, _ html: String) {
    for areCovered in [true, false] {
      let rendered = render(markdown, areCovered: areCovered)
      #expect(String(decoding: rendered.html, as: UTF8.self) == html)
      #expect(rendered.diagnostics.map(\.id) == ["remote-picture"])
    }
  }
}
