import HTML
import Testing

@testable import SiteGenerator

@Suite struct HTMLTextTests {
  private func blocks(_ html: String) -> [String] {
    HTMLText.read(Array(html.utf8)).blocks.map { String(decoding: TextNormalizer.normalize($0.text), as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("<p>One<p>Two", ["One", "Two"]), ("<p>a<br>b</p>", ["a b"]), ("<P CLASS=x>a <B>b</B>c</P>", ["a bc"]),
      ("<h1>T</h1><h2>S</h2><p>x", ["T", "S", "x"]), ("<ul><li>a<li>b</ul><p>c", ["a", "b", "c"]),
      ("<ol><li><p>a</p></li></ol><p>", ["a"]), ("<blockquote>q</blockquote><p>a", ["q", "a"]),
      ("<pre>a\n  b</pre><p>c", ["a b", "c"]), ("<table><tr><td>a<th>b</table><p>c", ["a", "b", "c"]),
      ("<figure><img alt=x><figcaption>c</figcaption></figure><p>a", ["c", "a"]),
      ("<dl><dt>t<dd>d</dl><p>a", ["t", "d", "a"]),
      ("<nav><p>n</p></nav><aside><div><aside></aside></div><p>s</p></aside><p>a", ["a"]),
      ("<script>'<p>x</p>'</script><style>p{}</style><template><p>t</p></template><p>a", ["a"]),
      ("<!-- <p>x</p> --><p>a<!-- b --></p>", ["a"]), ("<p>a</p>loose<div>too</div>", ["a"]),
      ("<div>One<div>Two</div></div>Three", ["One", "Two", "Three"]), ("plain", ["plain"]),
      ("<p>a <custom-thing>b</custom-thing> c", ["a b c"]), ("<p> </p><p>&nbsp;</p><p>a", ["a"]),
      ("<p>x</p><main><p>m</p></main>", ["m"]),
      ("<article><p>a b c</p></article><article><p>t</p></article>", ["a b c"]),
      ("<article><p>a</p><article><p>b</p></article><p>c</p></article>", ["a", "b", "c"]),
    ])
  func reads(html: String, expected: [String]) {
    #expect(blocks(html) == expected)
  }

  @Test(
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&ldquo;a&rdquo;&rsquo;&hellip;", "“a”’…"),
      ("&#8217;&#x2019;&#X2019;", "’’’"), ("&eacute;&Uuml;&szlig;&yuml;&nbsp;", "éÜßÿ\u{A0}"), ("&#146;&#151;", "’—"),
      ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&unknown; & &; &#; &#x; &#-1; &am", "&unknown; & &; &#; &#x; &#-1; &am"), ("&amp;lt;", "&lt;"),
      ("&ccaron;&eacute t&eacute", "čé té"), ("&NewLine;&fjlig;", "\nfj"),
      ("&ZeroWidthSpace;|&thinsp;|&shy;", "\u{200B}|\u{2009}|\u{AD}"),
      // What is no character, and what does not end, as WHATWG's tokenizer has it.
      ("&#99999999999;&#xFFFFFFFFFF;&#x80;&#x81;", "\u{FFFD}\u{FFFD}€\u{81}"),
      ("&#8217s &#x27;&#65", "’s 'A"), ("&lt;p&gt; &amp;amp; &#233;&#xE9;&#XE9;", "<p> &amp; ééé"), ("&", "&"),
    ])
  func resolvesReferences(html: String, expected: String) {
    #expect(String(decoding: HTMLReferences.resolve(Array(html.utf8)[...]), as: UTF8.self) == expected)
  }

  @Test func readsLinks() {
    let text = HTMLText.read(
      Array(
        """
        <base href="https://post.example.org/x/"><p>a <a href="y?a=1&amp;b=2">b <i>c</i></a> <a name=z>d</a>
        <a href=' /e '>e</a><p><a href=f>f<p>g</a><nav><a href=n>n</a></nav>
        """.utf8))
    #expect(text.base == "https://post.example.org/x/")
    #expect(
      text.blocks.flatMap(\.links) == [
        TextLink(destination: "y?a=1&b=2", text: "b c"), TextLink(destination: "/e", text: "e"),
        TextLink(destination: "f", text: "f"),
      ])
  }

  /// The same words in both syntaxes are the same text.
  @Test func saysTheSameAsMarkdown() throws {
    let html = """
      <h2>A <em>b</em></h2><p>c <b>d</b> <code>e</code></p><ul><li>f</li><li><p>g</p></li></ul><ol><li>h</ol>
      <blockquote><p>i</p></blockquote><pre><code>j</code></pre>
      """
    let markdown = "## A *b*\n\nc **d** `e`\n\n- f\n- g\n\n1. h\n\n> i\n\n```\nj\n```\n"
    let report = try FidelitySamples.report(.html(Array(html.utf8)), markdown)
    #expect(report.editClass == EditClass.none)
  }

  @Test func survivesWhatIsBroken() {
    #expect(blocks("<p>a<") == ["a<"])
    #expect(blocks("<p>a <b") == ["a"])
    #expect(blocks("</p></div></article><p>a</main>") == ["a"])
    #expect(blocks(String(repeating: "<ul>", count: 50_000) + "<p>a") == ["a"])
    #expect(blocks(String(repeating: "<blockquote><p>x", count: 20_000)).count == 20_000)
  }
}
