import SiteModel
import Synchronization
import Testing

@testable import SiteGenerator

@Suite struct LinkRewritingTests {
  static let links: [String: LinkTarget] = [
    "../other.md": .internalAddress("/articles/other/?a=b&c"), "photo.png": .internalAddress("/articles/photo.png"),
    "gone.md": .broken(text: "'gone.md' does not exist", hint: "write it"),
    "no.md": .refused(text: "'no.md' may not be linked to"), "mirror/": .external,
  ]

  @Test(arguments: [
    ("[a](https://example.org/)", "<a href=\"https://example.org/\" rel=\"noopener\">a</a>"),
    ("[a](HTTP://x.org 'T\"&<')", "<a href=\"http://x.org\" rel=\"noopener\" title=\"T&quot;&amp;&lt;\">a</a>"),
    (
      "[a](<https://x.org/a b?c='&d=é>)", "<a href=\"https://x.org/a%20b?c=&#39;&amp;d=%C3%A9\" rel=\"noopener\">a</a>"
    ),
    ("[a](mailto:me@x.org)", "<a href=\"mailto:me@x.org\" rel=\"noopener\">a</a>"),
    ("[a](tel:+49123)", "<a href=\"tel:+49123\" rel=\"noopener\">a</a>"),
    ("<https://x.org/>", "<a href=\"https://x.org/\" rel=\"noopener\">https://x.org/</a>"),
    ("<me@x.org>", "<a href=\"mailto:me@x.org\" rel=\"noopener\">me@x.org</a>"),
    ("[a](//x.org/b)", "<a href=\"https://x.org/b\" rel=\"noopener\">a</a>"),
    ("[a](&#9;//x.org)", "<a href=\"https://x.org\" rel=\"noopener\">a</a>"),
    ("[a](ht&#10;tps://x.org)", "<a href=\"https://x.org\" rel=\"noopener\">a</a>"),
    ("[a *b* `c`](https://x.org)", "<a href=\"https://x.org\" rel=\"noopener\">a <em>b</em> <code>c</code></a>"),
    ("[a][r]\n\n[r]: https://x.org 't'", "<a href=\"https://x.org\" rel=\"noopener\" title=\"t\">a</a>"),
    ("[a](../other.md 't')", "<a href=\"/articles/other/?a=b&amp;c\" title=\"t\">a</a>"),
    ("[a](mirror/)", "<a href=\"mirror/\" rel=\"noopener\">a</a>"),
    ("[a](no.md) b", "a b"), ("[*a* b](no.md)", "<em>a</em> b"),
    ("[a](gone.md)", "<a href=\"gone.md\">a</a>"), ("[a](#notes)", "<a href=\"#notes\">a</a>"),
    ("[a]()", "a"), ("[a](9:00)", "a"),
    ("[](https://x.org)", "<a href=\"https://x.org\" rel=\"noopener\"></a>"),
  ])
  func printsLink(markdown: String, html: String) {
    #expect(text(render(markdown, links: Self.links)) == "<p>\(html)</p>\n")
  }

  static let lazy = "loading=\"lazy\" decoding=\"async\">"

  @Test(arguments: [
    ("![a *b* `c`](photo.png)", "<img src=\"/articles/photo.png\" alt=\"a b c\" \(lazy)"),
    ("x ![a \"b\" & <c>](x.png \"t\")", "x <img src=\"x.png\" alt=\"a &quot;b&quot; &amp; \" title=\"t\" \(lazy)"),
    (
      "![a\nb](//x.org/p.png)",
      "<img src=\"https://x.org/p.png\" alt=\"a b\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">"
    ),
    ("![a [b](gone.md) ![c](gone.md)](x.png)", "<img src=\"x.png\" alt=\"a b c\" \(lazy)"),
    ("![a](data:image/png;base64,AAAA)", "<img src=\"data:image/png;base64,AAAA\" alt=\"a\" \(lazy)"),
    ("![a](data:image/avif;base64,AAAA)", "<img src=\"data:image/avif;base64,AAAA\" alt=\"a\" \(lazy)"),
    ("![a](data:image/svg+xml,AA)", "a"), ("![a *b*](javascript:alert)", "a <em>b</em>"),
    ("![a](mailto:me@x.org)", "a"), ("![a](no.md)", "a"),
    (
      "[![a](photo.png)](https://x.org)",
      "<a href=\"https://x.org\" rel=\"noopener\"><img src=\"/articles/photo.png\" alt=\"a\" \(lazy)</a>"
    ),
    ("[![a](photo.png)](vbscript:x)", "<img src=\"/articles/photo.png\" alt=\"a\" \(lazy)"),
  ])
  func printsImage(markdown: String, html: String) {
    #expect(text(render(markdown, links: Self.links)) == "<p>\(html)</p>\n")
  }

  @Test func limitsImageData() {
    let prefix = "data:image/png;base64,"
    let longest = prefix + String(repeating: "A", count: (64 << 10) - prefix.utf8.count)
    #expect(text(render("![a](\(longest))")).utf8.count > 64 << 10)
    #expect(text(render("![a](\(longest)A)")) == "<p>a</p>\n")
  }

  @Test func canBeSwitchedOff() {
    var options = MarkdownOptions()
    options.externalRel = nil
    options.lazyImages = false
    #expect(
      text(render("[a](https://x.org) ![b](c.png)", options: options))
        == "<p><a href=\"https://x.org\">a</a> <img src=\"c.png\" alt=\"b\"></p>\n")
    options.externalRel = "nofollow \"&"
    #expect(
      text(render("[a](https://x.org)", options: options))
        == "<p><a href=\"https://x.org\" rel=\"nofollow &quot;&amp;\">a</a></p>\n")
  }

  @Test func asksOncePerDestination() {
    let asked = Mutex<[String]>([])
    struct Counting: LinkResolving {
      let note: @Sendable (String) -> Void
      func target(of destination: String, isImage: Bool) -> LinkTarget {
        note("\(destination) \(isImage)")
        return .unchanged
      }
    }
    let body = MarkdownBody(
      bytes: Array("[a](x) [b](x) ![c](x) ![d](x) [e](https://y) [f](y&amp;z)".utf8)[...], file: "a.md", firstLine: 1)
    _ = MarkdownRenderer(options: MarkdownOptions()).render(
      body, resolvingWith: Counting { question in asked.withLock { $0.append(question) } })
    #expect(asked.withLock { $0 } == ["x false", "x true", "y&z false"])
  }

  @Test(arguments: [
    "see [a](📍gone.md) and [b](📍gone.md)",
    "é [a](📍gone.md)",
    "gone.md [gone.md](📍gone.md)",
    "> quoted\n> [a](📍gone.md)\n> text",
    "- item\n\n  [a](<📍gone.md> 'title')",
    "![a](📍gone.md)",
    "# Heading [a](📍gone.md)",
    "[a][r]\n\ntext\n\n[r]: 📍gone.md",
    "[a][r]\n\n[r]:\n  <📍gone.md>",
    "text\n\n📍[a](gone&#46;md)",
    "[![x](📍gone.md)](📍gone.md)", "[a][r] [b][r]\n\n[r]: 📍gone.md",
  ])
  func placesBrokenLinks(marked: String) {
    let rendered = expectFindings("broken-link", .error, at: marked, links: Self.links)
    #expect(rendered.diagnostics.first?.text == "'gone.md' does not exist")
    #expect(rendered.diagnostics.first?.hint == "write it")
  }

  @Test(arguments: [
    "[a](https://e.example/) [b📍]() c", "![b📍](<>)", "- a\n  [b📍]( )", "[a](📍https://)",
    "[a](📍HTTP:///b) [c](https://d?https://)", "[a](📍https://?b)", "[a](📍javascript:alert)",
    "text <📍foo:bar> [b](📍no.md)", "![a](📍ftp://x.org/a.png)", "📍[a](&#106;avascript:x)",
    "b `ftp://x/?a&amp;b` [a](📍ftp://x/?a&amp;b)",
  ])
  func placesRefusedLinks(marked: String) {
    expectFindings("refused-address", at: marked, links: Self.links)
  }

  @Test func spanCoversDestination() {
    let span = render("a [b](gone.md) c", links: Self.links).diagnostics.first?.span
    #expect(span == SourceSpan(file: "a.md", line: 11, column: 7, length: 7, sourceLine: "a [b](gone.md) c"))
  }

  @Test func listsAHundredFindings() {
    let rendered = render(String(repeating: "<foo:bar> ", count: 150) + "[a](gone.md)", links: Self.links)
    #expect(rendered.diagnostics.count == 101)
    #expect(rendered.diagnostics.last?.severity == .error)
    #expect(rendered.diagnostics.last?.text == "51 more findings in this text are not listed")
  }
}
