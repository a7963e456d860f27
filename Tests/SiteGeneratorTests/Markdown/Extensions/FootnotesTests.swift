import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct FootnotesTests {
  private func section(_ notes: String) -> String {
    "<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n\(notes)</ol>\n</section>\n"
  }

  private func reference(_ number: Int, _ occurrence: Int = 1) -> String {
    let id = occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
    return "<sup id=\"\(id)\"><a href=\"#fn-\(number)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private func back(_ number: Int) -> String {
    "<a href=\"#fnref-\(number)\" role=\"doc-backlink\">↩\u{FE0E}</a>"
  }

  @Test func standBelowTheTextInTheOrderOfTheirReferences() {
    let rendered = render("One[^b] two[^a].\n\n[^a]: A *note*.\n[^b]: Another.\n\nThe end.\n")
    #expect(rendered.diagnostics.isEmpty)
    #expect(
      text(rendered) == "<p>One\(reference(1)) two\(reference(2)).</p>\n<p>The end.</p>\n"
        + section(
          "<li id=\"fn-1\">\n<p>Another. \(back(1))</p>\n</li>\n<li id=\"fn-2\">\n<p>A <em>note</em>. \(back(2))</p>\n</li>\n"
        ))
  }

  @Test func haveBlocksListsAndBareAddresses() {
    let rendered = render(
      """
      A[^long].

      [^long]:
          > A quote at https://example.org/a.

          - one
          - two

              code
          ```
          more [^long]
          ```

      Behind it.
      """)
    #expect(rendered.diagnostics.isEmpty)
    let html = text(rendered)
    #expect(html.contains("<blockquote>\n<p>A quote at <a href=\"https://example.org/a\" rel=\"noopener\">"))
    #expect(html.contains("<li>\n<p>one</p>\n</li>"))
    #expect(html.contains("more [^long]\n</code></pre>"))
    #expect(html.contains("<p>Behind it.</p>\n<section"))
    #expect(html.hasSuffix("\(back(1))\n</li>\n</ol>\n</section>\n"))
  }

  /// There is no link within a link, and no tag in the description of a picture.
  @Test(arguments: [
    ("[a[^1] b](/c)", "<a href=\"/c\">a<sup id=\"fnref-1\">1</sup> b</a>"),
    ("*![a[^1]](/b.png)* c", "<em><img src=\"/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\">REF</em> c"),
    ("![a *b[^1]* c](/b.png) d", "<img src=\"/b.png\" alt=\"a b c\" loading=\"lazy\" decoding=\"async\">REF d"),
    (
      "[![a[^1]](/b.png)](/c)",
      "<a href=\"/c\"><img src=\"/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\"><sup id=\"fnref-1\">1</sup></a>"
    ),
  ])
  func areReferredToFromLinksAndPictures(markdown: String, html: String) {
    let rendered = render(markdown + "\n\n[^1]: Note.\n")
    #expect(rendered.diagnostics.isEmpty)
    let shown = html.split(separator: "REF", omittingEmptySubsequences: false).joined(separator: reference(1))
    #expect(
      text(rendered) == "<p>\(shown)</p>\n" + section("<li id=\"fn-1\">\n<p>Note. \(back(1))</p>\n</li>\n"))
  }

  @Test func areReferredToSeveralTimesAndByEachOther() {
    let html = text(render("A[^1] b[^1].\n\n[^1]: See [^2].\n[^2]: Deep.\n"))
    #expect(html.contains("A\(reference(1)) b\(reference(1, 2))."))
    #expect(html.contains("\(back(1)) <a href=\"#fnref-1-2\" role=\"doc-backlink\">↩\u{FE0E}<sup>2</sup></a></p>"))
    #expect(html.contains("<p>See \(reference(2)). "))
  }

  @Test func useTheReferencesOfTheTextAndItsTables() {
    let html = text(render("| a[^1] | [b] |\n|--|--|\n\n[b]: https://example.org/b\n\n[^1]: At [b].\n"))
    #expect(html.contains("<th>a\(reference(1))</th>"))
    #expect(html.contains("<p>At <a href=\"https://example.org/b\" rel=\"noopener\">b</a>. "))
  }

  @Test func goOnWithLazyLinesAndEndBeforeABlock() {
    let html = text(render("A[^1].\n\n[^1]: one\ntwo\n# Heading\n"))
    #expect(html.contains("<p>one\ntwo \(back(1))</p>"))
    #expect(html.contains("<h2 id=\"heading\">Heading</h2>\n<section"))
  }

  @Test(arguments: [
    "`[^1]` \\[^1]\n\n[^1]: x", "```\n[^1]\n```\n\n[^1]: x", "<!-- [^1] -->\n\n[^1]: x",
  ])
  func areNotReferredToFromCode(markdown: String) {
    let rendered = render(markdown)
    #expect(!text(rendered).contains("doc-noteref"))
    #expect(rendered.diagnostics.map(\.id) == ["footnote-unused"])
    #expect(rendered.diagnostics.compactMap(\.span?.line) == [11 + markdown.utf8.count { $0 == 0x0A }])
  }

  @Test func areReportedWhereTheyAreMissingUnusedOrRepeated() {
    expectFindings("footnote-missing", at: "a 📍[^nope] b\nc 📍[^née]")
    expectFindings("footnote-missing", at: "a[^1]\n\n[^1]: b 📍[^x] c\n\n    d 📍[^y]\n\ne")
    expectFindings("footnote-unused", at: "a\n\n📍[^1]: b")
    expectFindings("footnote-repeated", at: "a[^1]\n\n[^1]: b\n📍[^1]: c")
  }

  @Test func haveTheirFindingsOnTheirOwnLines() {
    let broken: [String: LinkTarget] = ["gone.md": .broken(text: "'gone.md' does not exist", hint: nil)]
    expectFindings(
      "broken-link", .error, at: "a[^1] b[^2]\n\n[r]: /x\n\n[^2]: c\n\n    d [e](📍gone.md)\n[^1]: f", links: broken)
    expectFindings(
      "broken-link", .error, at: "a [e](/ok)\n\n| a |\n|---|\n| [x](📍gone.md) |\n\n[z](/ok)", links: broken)
  }

  @Test func manyOfThemTakeLinearTime() {
    let references = (1...4_000).map { "[^\($0)]" }.joined(separator: "\n\n")
    let notes = (1...4_000).map { "[^\($0)]: see [^\(4_001 - $0)] and [r]" }.joined(separator: "\n\n")
    let clock = ThreadClock()
    let html = text(render(references + "\n\n" + notes + "\n\n[r]: /x\n"))
    #expect(html.contains("<li id=\"fn-\(FootnoteNumbering.limit)\">"))
    #expect(!html.contains("<li id=\"fn-\(FootnoteNumbering.limit + 1)\">"))
    #expect(clock.seconds < 10)
  }
}
