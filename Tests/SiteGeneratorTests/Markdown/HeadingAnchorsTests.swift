import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct HeadingAnchorsTests {
  @Test(arguments: [
    ("## Harbour reopens", "<h2 id=\"harbour-reopens\">Harbour reopens</h2>\n"),
    ("# Title", "<h2 id=\"title\">Title</h2>\n"),
    ("###### Six", "<h6 id=\"six\">Six</h6>\n"),
    ("Setext\n======", "<h2 id=\"setext\">Setext</h2>\n"),
    ("## *Bold* `code` **x**", "<h2 id=\"bold-code-x\"><em>Bold</em> <code>code</code> <strong>x</strong></h2>\n"),
    ("##", "<h2 id=\"section\"></h2>\n"),
    ("## ***", "<h2 id=\"section\">***</h2>\n"),
    ("## Порт открыт, 2026", "<h2 id=\"порт-открыт-2026\">Порт открыт, 2026</h2>\n"),
    ("## 港口", "<h2 id=\"港口\">港口</h2>\n"),
    ("## Don't \"quote\" <me>", "<h2 id=\"dont-quote\">Don't &quot;quote&quot; </h2>\n"),
    ("## A\"\u{301} & <", "<h2 id=\"a-\u{301}\">A&quot;\u{301} &amp; &lt;</h2>\n"),
    ("# FN\n# FN", "<h2 id=\"section-fn\">FN</h2>\n<h2 id=\"section-fn-2\">FN</h2>\n"),
    ("# FN 2", "<h2 id=\"section-fn-2\">FN 2</h2>\n"), ("# FN meets", "<h2 id=\"fn-meets\">FN meets</h2>\n"),
    ("# fnref-1-2", "<h2 id=\"section-fnref-1-2\">fnref-1-2</h2>\n"),
    ("# User content a", "<h2 id=\"section-user-content-a\">User content a</h2>\n"),
    ("two\nlines\n---", "<h2 id=\"two-lines\">two\nlines</h2>\n"),
    ("- ## in a list", "<ul>\n<li>\n<h2 id=\"in-a-list\">in a list</h2>\n</li>\n</ul>\n"),
    ("> ## in a quote\n>\n> text", "<blockquote>\n<h2 id=\"in-a-quote\">in a quote</h2>\n<p>text</p>\n</blockquote>\n"),
    (
      "## See [the *page*](https://example.org/a)",
      "<h2 id=\"see-the-page\">See <a href=\"https://example.org/a\" rel=\"noopener\">the <em>page</em></a></h2>\n"
    ),
    (
      "## ![alt](a.png) of it",
      "<h2 id=\"of-it\"><img src=\"a.png\" alt=\"alt\" loading=\"lazy\" decoding=\"async\"> of it</h2>\n"
    ),
  ])
  func printsAnchor(markdown: String, html: String) {
    #expect(text(render(markdown)) == html)
  }

  @Test func makesEveryAnchorUnique() {
    let headings = ["Notes", "Notes", "Notes 2", "notes", "Notes-2", "", "!", "Main"]
    let rendered = render(headings.map { "## \($0)\n" }.joined())
    #expect(
      rendered.headings.map(\.id)
        == ["notes", "notes-2", "notes-2-2", "notes-3", "notes-2-3", "section", "section-2", "main-2"])
    #expect(rendered.headings.map(\.text) == headings)
  }

  @Test func avoidsReservedNames() {
    var options = MarkdownOptions()
    options.reservedIDs = ["credits", "credits-2"]
    #expect(render("## Credits\n\n## Credits", options: options).headings.map(\.id) == ["credits-3", "credits-4"])
  }

  @Test func isLinear() {
    let count = 20_000
    let clock = ThreadClock()
    let rendered = render(String(repeating: "# a\n", count: count))
    #expect(Set(rendered.headings.map(\.id)).count == count)
    #expect(rendered.headings.last?.id == "a-\(count)")
    #expect(clock.seconds < 5)
  }

  @Test func canBeSwitchedOff() {
    var options = MarkdownOptions()
    options.headingAnchors = false
    let rendered = render("# A\n## B", options: options)
    #expect(text(rendered) == "<h2>A</h2>\n<h2>B</h2>\n")
    #expect(rendered.headings == [.init(level: 2, id: nil, text: "A"), .init(level: 2, id: nil, text: "B")])
  }

  /// The quick way for ASCII must be the same rule.
  @Test(arguments: ["A b", "  x--y  ", "it's 5 o'clock", "a_b.c/d", "ALL CAPS 42", "", "- -", "\"q\"", "a\tb"])
  func agreesWithSlug(heading: String) {
    let slug = Slug.make(from: heading)
    #expect(HeadingAnchors.slug(of: Array(heading.utf8)[...]) == (slug.isEmpty ? "section" : slug))
  }
}
