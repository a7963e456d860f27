import SiteModel
import Testing

@testable import SiteGenerator

/// Articles whose text is HTML.
@Suite struct HTMLBodyTests {
  private func render(_ html: String, limit: Int? = nil, links: [String: LinkTarget] = [:]) -> RenderedBody {
    var body = MarkdownBody(bytes: Array(html.utf8)[...], file: "a.html", firstLine: 11)
    body.paragraphLimit = limit
    return MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: TableOfLinks(targets: links))
  }

  @Test func isHTMLAndNotMarkdown() {
    let rendered = render("<h1>A</h1>\n\n    <p>*b* <a href=c.md>d</a>", links: ["c.md": .internalAddress("/c/")])
    #expect(text(rendered) == "<h2 id=\"a\">A</h2>\n\n    <p>*b* <a href=\"/c/\">d</a></p>")
    #expect(rendered.headings == [RenderedBody.Heading(level: 2, id: "a", text: "A")])
    #expect(rendered.firstParagraph == "*b* d")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test(arguments: [("a <p>b</p>", "<div>a <p>b</p></div>\n"), ("\n <p>a</p>", "<p>a</p>"), ("<svg></svg>\n", "")])
  func beginsWithATag(html: String, shown: String) {
    #expect(text(render(html)) == shown)
  }

  @Test func placesAreExact() {
    let rendered = render("<p>a\n  <script>b\n</script>\n<a href=x.md>c</a>", links: ["x.md": .broken(text: "no x")])
    #expect(rendered.diagnostics.map(\.id) == ["html-removed", "broken-link"])
    #expect(
      rendered.diagnostics.map { [$0.span?.line, $0.span?.column, $0.span?.length] } == [[12, 3, 8], [14, 1, 13]])
  }

  @Test func excerptsEndBehindTheirParagraphs() {
    let rendered = render("<p>One\n<p>Two\n<p>Three", limit: 2)
    #expect(text(rendered) == "<p>One\n</p><p>Two\n</p>")
    #expect(rendered.diagnostics.map { [$0.id, "\($0.span?.line ?? 0)"] } == [["not-shown", "13"]])
  }

  @Test func isLimited() {
    let long = String(repeating: "a", count: (2 << 20) + 1)
    #expect(render(long).diagnostics.map(\.id) == ["text-too-long"] && render(long).html.isEmpty)
  }

  @Test func isReadForFidelity() {
    let blocks = HTMLText.read(shown: Array("<article><p>a</article><aside>b</aside>c <script>d</script>".utf8)).blocks
    #expect(blocks.map { String(decoding: $0.text, as: UTF8.self) } == ["a", "b", "c "])
  }
}
