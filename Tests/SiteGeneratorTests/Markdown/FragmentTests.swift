import SiteModel
import Testing

@testable import SiteGenerator

/// What links name behind `#`.
@Suite struct FragmentTests {
  @Test(arguments: [
    ("hours", "hours"), ("caf%C3%A9", "café"), ("100%", "100%"), ("a:~:text=b", "a"), ("tops", "tops"), ("to", "to"),
  ])
  func means(fragment: String, id: String) {
    #expect(Fragment.id(fragment.utf8) == id)
  }

  @Test(arguments: ["", "top", "TOP", ":~:text=word"])
  func everyPageHas(fragment: String) {
    #expect(Fragment.id(fragment.utf8) == nil)
  }

  @Test func idsAreThoseOfTags() {
    let ids = ElementIDs(of: Array("<h2 id=\"a&amp;b\">id=&quot;c&quot;</h2><p id=\"user-content-d\">".utf8))
    #expect(ids.contain("a&b"))
    #expect(ids.contain("user-content-d"))
    #expect(!ids.contain("c"))
    #expect(!ids.contain("d"))
    #expect(ids.likely(for: "d") == "user-content-d")
  }

  @Test func thoseOfTemplatesHaveQuotationMarksOrNone() {
    let template = Array(
      "<p id=\"{{n}}\"><p\nid='x'><p id=y><a data-id=\"z\"><!-- <i id=\"c\"> -->{{! <i id=\"d\"> }}".utf8)
    let values = TemplateAttributes(of: template).values(of: "id")
    #expect(values.map { String(decoding: template[$0], as: UTF8.self) } == ["{{n}}", "x", "y"])
  }

  /// What leads somewhere in the text itself, however its ids came about.
  @Test(arguments: [
    "<h2 id=\"hours\">Opening hours</h2><p><a href=\"#opening-hours\">a</a> <a href=\"#hours\">b</a></p>",
    "<h2 id=a>One</h2><h2 id=a>Two</h2><p><a href=\"#two\">a</a></p>",
    "<p id=note>a <a href=\"#user-content-note\">b</a> <a href=\"#note:~:text=a\">c</a></p>",
  ])
  func idsAreAsTheyAreWrittenToo(html: String) {
    for file in ["a.html", "a.md"] {
      let body = MarkdownBody(bytes: Array(html.utf8)[...], file: file, firstLine: 1)
      let rendered = MarkdownRenderer(options: MarkdownOptions()).render(
        body, resolvingWith: TableOfLinks(targets: [:]))
      #expect(rendered.diagnostics.map(\.text) == [])
    }
  }
}
