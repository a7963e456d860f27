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

  private func rendered(_ text: String, file: String = "a.md", areCovered: Bool = false) -> RenderedBody {
    var image = ImageReference()
    (image.source, image.isCleared, image.caption) = ("p.jpg", true, "A crane.")
    (image.creator, image.license) = ("Ottilie <Marr>", try? License(reading: "CC-BY-4.0"))
    var body = MarkdownBody(bytes: Array(text.utf8)[...], file: file, firstLine: 1)
    body.pictures = BodyPictures(outlet: "The Post", areCovered: areCovered)
    body.images = [image]
    let links: [String: LinkTarget] = ["p.jpg": .internalAddress("/p.jpg"), "./p.jpg": .internalAddress("/p.jpg")]
    return MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: TableOfLinks(targets: links))
  }

  private static let credit = "Ottilie &lt;Marr&gt;, CC BY 4.0"
  private static let lazy = "loading=\"lazy\" decoding=\"async\""

  /// One that front matter names has its credit below it, and is judged there (R048).
  @Test(arguments: [
    (
      "![b](./p.jpg)", "a.md",
      "<figure>\n<img src=\"/p.jpg\" alt=\"b\" \(lazy)>\n<figcaption>A crane. \(credit)</figcaption>\n</figure>\n"
    ),
    (
      "![b](p.jpg \"Mine.\")", "a.md",
      "<figure>\n<img src=\"/p.jpg\" alt=\"b\" \(lazy)>\n<figcaption>Mine. \(credit)</figcaption>\n</figure>\n"
    ),
    (
      "<img src=p.jpg alt=b>", "a.html",
      "<figure><img src=\"/p.jpg\" alt=\"b\" \(lazy) referrerpolicy=\"no-referrer\"><figcaption>A crane. \(credit)</figcaption></figure>"
    ),
    (
      "<figure><img src=p.jpg alt=b><figcaption>c</figcaption></figure>", "a.html",
      "<figure><img src=\"/p.jpg\" alt=\"b\" \(lazy) referrerpolicy=\"no-referrer\"> <small>\(credit)</small><figcaption>c</figcaption></figure>"
    ),
    (
      "<p>a <img src=p.jpg alt=b></p>", "a.html",
      "<p>a <img src=\"/p.jpg\" alt=\"b\" \(lazy) referrerpolicy=\"no-referrer\"> <small>A crane. \(credit)</small></p>"
    ),
  ])
  func onesThatAreNamedHaveTheirCredit(_ markdown: String, _ file: String, _ html: String) {
    let rendered = rendered(markdown, file: file)
    #expect(String(decoding: rendered.html, as: UTF8.self) == html)
    #expect(rendered.diagnostics.isEmpty, "\(rendered.diagnostics)")
  }

  @Test func othersAreAsEver() {
    let rendered = rendered("![b](q.jpg)")
    #expect(rendered.diagnostics.map(\.id) == ["R048"])
  }
}
