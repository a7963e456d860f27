import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct RawHTMLRemovalTests {
  @Test(
    arguments: [
      ("a <b>c</b> d", "<p>a c d</p>\n"), ("<div>\nx\n</div>\n\ntext", "<p>text</p>\n"),
      ("a <!-- c --> d", "<p>a  d</p>\n"), ("<!--more-->\n\ntext", "<p>text</p>\n"),
      ("<img src=a> <img src=b>", ""), ("- <b></b>\n- x", "<ul>\n<li></li>\n<li>x</li>\n</ul>\n"),
      ("<script>alert(1)</script>", ""), ("a <br>\nb", "<p>a \nb</p>\n"), ("![a<b>c](x.png)", nil),
      ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"), ("    <b>", "<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n"),
      ("x <?php y ?> <![CDATA[z]]> <!A b>", "<p>x   </p>\n"),
    ] as [(String, String?)])
  func takesTagsOut(markdown: String, html: String?) {
    let printed = text(render(markdown))
    if let html { #expect(printed == html) }
    #expect(!printed.contains("raw HTML omitted"))
    #expect(!printed.contains("<b>"))
  }

  @Test(arguments: [
    "📍<iframe src=x></iframe>", "text 📍<b>bold</b> <i>more</i>", "é 📍<b>\n</b>", "a\nb 📍<br>\nc",
    "📍<div>\n\n<p>same run</p>\n\n</div>", "📍<div>\n\ntext\n\n📍</div>", "text\n\n  📍<hr>",
    "a 📍<b>b</b>\n\nc 📍<b>d</b>", "> 📍<div>", "<!-- a -->\n\n📍<div>", "📍<!-- a --> <b>", "# A 📍<br>",
  ])
  func placesRuns(marked: String) {
    expectFindings("raw-html", at: marked)
  }

  @Test(arguments: ["<!-- x -->", "a <!-- x --> b", "<!-- two\n\nparts -->\n\ntext", "`<b>` \\<b>"])
  func saysNothing(markdown: String) {
    #expect(render(markdown).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<iframe src=x>", "raw HTML is not shown: <iframe src=x>"),
    ("<div>\nmore", "raw HTML is not shown: <div>"),
    ("<div title='123456789012345678901234567é'>", "raw HTML is not shown: <div title='123456789012345678901234567 …"),
  ])
  func showsTheBeginning(markdown: String, message: String) {
    #expect(render(markdown).diagnostics.map(\.text) == [message])
  }

  @Test func canBeKept() {
    var options = MarkdownOptions()
    options.rawHTML = .kept
    #expect(text(render("a <b>c</b>", options: options)) == "<p>a <b>c</b></p>\n")
  }
}
