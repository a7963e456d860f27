import Mustache
import Testing

@testable import SiteGenerator

/// The table of a text's headings.
@Suite struct TableOfContentsTests {
  private func table(_ markdown: String) -> String {
    String(decoding: TableOfContents.html(of: render(markdown).headings).bytes, as: UTF8.self)
  }

  @Test func hasTwoLevels() {
    #expect(
      table("## A & b\n\n### C\n\n<h3>D <i>e</i></h3>\n\n#### F\n\n## G") == """
        <ol>
        <li><a href="#a-b">A &amp; b</a>
        <ol>
        <li><a href="#c">C</a></li>
        <li><a href="#d-e">D e</a></li>
        </ol>
        </li>
        <li><a href="#g">G</a></li>
        </ol>\n
        """)
  }

  @Test(arguments: [
    ("### A\n\n## B", "<ol>\n<li><a href=\"#a\">A</a></li>\n<li><a href=\"#b\">B</a></li>\n</ol>\n"),
    (
      "## A\n\n### B",
      "<ol>\n<li><a href=\"#a\">A</a>\n<ol>\n<li><a href=\"#b\">B</a></li>\n</ol>\n</li>\n</ol>\n"
    ),
    ("## A", ""), ("text", ""), ("## A\n\n#### B", ""), ("##\n\n## A", ""),
  ])
  func isMadeOfWhatThereIs(markdown: String, html: String) {
    #expect(table(markdown) == html)
  }
}
