import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// Raw HTML in bodies: what is shown of it, and what is said of the rest.
@Suite struct RawHTMLTests {
  @Test(
    arguments: [
      ("a <b>c</b> d", "<p>a <b>c</b> d</p>\n"), ("<div>\nx\n</div>\n\ntext", "<div>\nx\n</div>\n<p>text</p>\n"),
      ("a <!-- c --> d", "<p>a  d</p>\n"), ("a <br>\nb", "<p>a <br>\nb</p>\n"),
      ("<script>alert(1)</script>", ""), ("![a<b>c](x.png)", nil),
      ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"), ("    <b>", "<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n"),
      ("x <?php y ?> <![CDATA[z]]> <!A b>", "<p>x   </p>\n"),
      ("<details><summary>More</summary>\n\n*Well*.\n\n</details>", nil),
      ("a <b onclick=x>c", "<p>a <b>c</b></p>\n"),
      ("> <div>\n\nout", "<blockquote>\n<div>\n</div></blockquote>\n<p>out</p>\n"),
      ("| a |\n|---|\n| <b>c</b> |", nil), ("a[^1]\n\n[^1]: n <b>c</b>", nil),
    ] as [(String, String?)])
  func shows(markdown: String, html: String?) {
    let printed = text(render(markdown))
    if let html { #expect(printed == html) }
    #expect(!printed.contains("raw HTML omitted") && !printed.utf8.contains { $0 >= 0xF0 })
    #expect(!printed.contains("onclick") && !printed.contains("<script"))
  }

  @Test(arguments: [
    ("html-removed", "📍<script>x</script>"), ("html-removed", "é 📍<button>b</button>📍<select><option>c</select>"),
    ("html-embed", "a\n\n<div>\n\n📍<iframe src=https://x.example/></iframe>\n\n</div>"),
    ("html-removed", "> 📍<script>\n> x\n> </script>\n\nb\n\n📍<style>y</style>"),
    ("html-removed", "<div>\nx\n 📍<svg>\n</svg> </div>"), ("html-removed", "a <b> 📍<svg></svg> 📍<svg></svg>"),
    ("html-removed", "# A 📍<svg></svg>"), ("refused-address", "a 📍<a href=javascript:x>b</a>"),
    ("html-removed", "- a\n  - b\n    📍<svg></svg>\n\n[^1] c\n\n[^1]: d\n    📍<svg></svg>"),
    ("html-unclosed", "a\n\n📍<!-- b\n\nc"), ("html-unclosed", "a\n\n📍<p title=\"b\n\nc"),
    ("html-unclosed", "<div>\na 📍<a href=\"/b>c</a><i title=\"d\">e</i>\n</div>"),
    ("html-removed", "`<svg>` \\<svg> 📍<svg></svg>"), ("html-removed", "`a`📍<svg></svg>`b`"),
    ("hidden-text", "a 📍<b hidden>c</b>"), ("hidden-text", "<p>a</p>\n<p 📍style=\"display: none\">c</p>"),
    ("refused-address", "x [d](📍https://) y <i>f</i>"), ("refused-address", "a 📍<a href=https://>b</a>"),
    ("hidden-picture", "a 📍<img src=https://x.example/p.gif width=1>"),
    ("hidden-picture", "a 📍<img src=https://x.example/p.gif width=1 style=\"display: none\">"),
    ("html-tags", "a 📍<font color=red>b</font> <b onclick=x>c</b> <font>d</font>"),
  ])
  func findsPlaces(id: String, marked: String) {
    let severity: Diagnostic.Severity = id == "html-tags" ? .information : .warning
    expectFindings(id, severity, at: marked)
  }

  @Test(arguments: [
    "<!-- x -->", "a <!-- x --> b", "<!-- two\n\nparts -->\n\ntext", "`<b>` \\<b>",
    "a <b class=c style='d' data-e=f>g</b>",
  ])
  func saysNothing(markdown: String) {
    #expect(render(markdown).diagnostics.isEmpty)
  }

  @Test func listsTagsOnce() {
    let rendered = render("a <font>b</font> <main>c</main>\n\n<font onclick=x>d</font>")
    #expect(rendered.diagnostics.map(\.text) == ["not kept in this text: <font> (2), <main>"])
  }

  @Test func resolvesLinksAndPictures() throws {
    let size = try #require(PictureSize(header: Array("GIF89a".utf8) + [4, 0, 3, 0, 0, 0, 0]))
    let links: [String: LinkTarget] = [
      "b.md": .internalAddress("/b/"), "p.jpg": .picture("/p.jpg", size),
    ]
    let rendered = render("<a href=b.md>b</a> <a href=https://x.example>x</a> <img src=p.jpg alt=q>", links: links)
    #expect(
      text(rendered) == """
        <p><a href="/b/">b</a> <a href="https://x.example" rel="noopener">x</a> <img src="/p.jpg" alt="q" width="4" height="3" \
        loading="lazy" decoding="async" referrerpolicy="no-referrer"></p>\n
        """)
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test func findsBrokenLinks() {
    let links: [String: LinkTarget] = ["b.md": .broken(text: "no b"), "c.png": .broken(text: "no c")]
    expectFindings("broken-link", .error, at: "x 📍<a href=b.md>b</a>\n\n<p>\n📍<img src=c.png></p>", links: links)
  }

  @Test func namesHeadingsOnce() {
    let rendered = render("<h2 id=a>One</h2>\n\n## One\n\n<h1>Two <i>x</i></h1>\n\n[a](#a) <a href='#one'>b</a>")
    #expect(rendered.headings.map(\.id) == ["one-2", "one", "two-x"])
    #expect(rendered.headings.map(\.text) == ["One", "One", "Two x"])
    #expect(rendered.headings.map(\.level) == [2, 2, 2])
    #expect(text(rendered).contains("<a href=\"#one-2\">a</a> <a href=\"#one\">b</a>"))
  }

  @Test func takesNoNameOfOurs() {
    let html = text(render("<p id=fn-1>x</p>\n\na[^1]\n\n[^1]: b"))
    #expect(html.contains("<p id=\"user-content-fn-1\">x</p>"))
    #expect(html.contains("<a href=\"#fn-1\" role=\"doc-noteref\">"))
  }

  @Test(arguments: [
    "<div title=\"\n\n[a](https://x.example/y \"z\") ![b](c.png)\n\n# d\n\n\" onclick=f>",
    "<a href='\n\n[x](y \"' onclick=f z\")\n",
    "<!--\n\n[x](y)\n\n<b", "<script>\n\n# a\n\n</div>", "<textarea>\n\n# a {onclick}\n", "</div></div></article>\n\na",
    "<table><tr><td>\n\n# b\n\n<p>c", "<b a='\n\n```js onclick=x'>\ny\n```\n",
  ])
  func leavesNothingOpen(markdown: String) throws {
    let html = text(render(markdown))
    #expect(!html.contains("<script") && !html.contains("<textarea") && !html.contains("<!--"))
    // Whatever is in quotes is a value.
    let bare = html.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.0 % 2 == 0 }
    #expect(!bare.contains { $0.1.contains("onclick=") && !$0.1.contains("&gt;") && $0.1.contains("<") }, "\(html)")
    for name in ["div", "p", "a", "h2", "table", "article", "b"] {
      #expect(
        html.components(separatedBy: "<\(name)>").count + html.components(separatedBy: "<\(name) ").count - 1
          == html.components(separatedBy: "</\(name)>").count, "\(name) in \(html)")
    }
  }

  @Test func countsParagraphsOfExcerpts() {
    var body = MarkdownBody(
      bytes: Array("One.\n\n<div><p>Two.</p><p>Three.</p>\nFour.</div>\n\nFive.".utf8)[...], file: "a.md", firstLine: 1)
    body.paragraphLimit = 2
    let rendered = MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: NoLinks())
    #expect(text(rendered) == "<p>One.</p>\n<div><p>Two.</p></div>")
    #expect(rendered.diagnostics.map(\.id) == ["not-shown", "not-shown"])
    #expect(rendered.diagnostics.map { [$0.span?.line, $0.span?.column] } == [[6, 1], [3, 17]])
  }

  /// What Markdown makes of one paragraph is no more than one, and notes go with the text that refers to them.
  @Test(arguments: ["One.[^1]\n\nTwo.\n\n[^1]: Note.", "One\n| a |\n|---|\n\nTwo.", "> [!pull]\n> a\n>\n> b\n\nTwo."])
  func excerptsOfMarkdownAreWhole(markdown: String) {
    var body = MarkdownBody(bytes: Array(markdown.utf8)[...], file: "a.md", firstLine: 1)
    body.paragraphLimit = 2
    let whole = MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: NoLinks())
    #expect(text(whole) == text(render(markdown)))
    body.paragraphLimit = 1
    let html = text(MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: NoLinks()))
    #expect(!html.contains("Two.") && html.contains("Note.") == markdown.contains("Note."))
  }

  @Test func canBeKept() {
    var options = MarkdownOptions()
    options.rawHTML = .kept
    #expect(text(render("a <b>c</b>", options: options)) == "<p>a <b>c</b></p>\n")
  }
}
