import HTML
import Testing

/// What stays, what loses its tag, what goes with its content (SECURITY.md 2.3).
@Suite struct ElementListTests {
  @Test(
    arguments: """
      a abbr address article aside b bdi bdo blockquote cite code dd del details dfn div dl dt em figcaption figure footer h2 h3 \
      h4 h5 h6 header i ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup time tt u \
      ul var
      """.split(separator: " ").map(String.init))
  func keeps(_ name: String) throws {
    let attribute = name == "a" ? " href=\"/b\"" : ""
    let html = "<\(name)\(attribute)>x</\(name)>"
    #expect(try sanitized(html) == html)
  }

  @Test(
    arguments: """
      applet button canvas datalist dialog fencedframe frameset head iframe listing math noembed noframes noscript object optgroup \
      option output plaintext portal script select slot style svg template textarea title xmp
      """.split(separator: " ").map(String.init))
  func dropsWithContent(_ name: String) throws {
    #expect(try sanitized("a<\(name)>b<p>c</\(name)>d") == (name == "plaintext" ? "a" : "ad"))
    #expect(try sanitized("a<\(name.uppercased()) x=y>b<p>c") == "a")
  }

  @Test(arguments: ["base", "embed", "frame", "input", "link", "meta"])
  func dropsWhatHasNoContent(_ name: String) throws {
    #expect(try sanitized("a<\(name) a=b>c</\(name)>") == "ac")
  }

  @Test(
    arguments: """
      label map area font big acronym x-widget blink marquee nobr image \
      b\u{212A} p\u{17F} p\u{301}
      """.split { $0 == " " || $0 == "\n" }.map(String.init))
  func keepsTheTextOfOthers(_ name: String) throws {
    #expect(try sanitized("a<\(name)>b</\(name)>c") == "abc")
  }

  /// Their words do not become one.
  @Test(arguments: ["form", "fieldset", "legend", "center", "hgroup", "nav", "main", "search", "html", "body"])
  func keepsTheTextOfBlocksApart(_ name: String) throws {
    #expect(try sanitized("a<\(name)>b</\(name)><\(name)> c</\(name)>d") == "a b  c d")
    #expect(try sanitized("<table><\(name)><tr><td>b</\(name)></table>") == "<table><tr><td>b </td></tr></table>")
  }

  @Test(arguments: [
    ("<p onclick=a ONMOUSEOVER=b style=c class=d data-e=f title=g>", "<p title=\"g\"></p>"),
    ("<p dir=rtl lang=he title='a\"b'>", "<p lang=\"he\" dir=\"rtl\" title=\"a&quot;b\"></p>"),
    ("<p lang='a b' dir=up>", "<p></p>"),
    ("<div title=a lang=de>", "<div lang=\"de\"></div>"),
    (
      "<ol reversed start=-3 type=i><li value=07>",
      "<ol type=\"i\" start=\"-3\" reversed=\"\"><li value=\"07\"></li></ol>"
    ),
    ("<ol start=a type=x>", "<ol></ol>"),
    (
      "<table><td colspan=1000 rowspan=1001 headers='a b'>",
      "<table><tr><td colspan=\"1000\" headers=\"user-content-a user-content-b\"></td></tr></table>"
    ),
    ("<table><th scope=col abbr=a>", "<table><tr><th scope=\"col\" abbr=\"a\"></th></tr></table>"),
    ("<time datetime=2026-01-02 class=x>a</time>", "<time datetime=\"2026-01-02\">a</time>"),
    ("<blockquote cite='javascript:a'>b", "<blockquote>b</blockquote>"),
    ("<blockquote cite='//a/b'>c", "<blockquote cite=\"https://a/b\">c</blockquote>"),
    ("<details open=x><summary>a", "<details open=\"\"><summary>a</summary></details>"),
    ("<code class='language-c\" x language-swift'>a</code>", "<code class=\"language-swift\">a</code>"),
    ("<span class='language-c'>a</span>", "<span>a</span>"),
    ("<a href=b ping=c download hreflang=de>d</a>", "<a href=\"b\" hreflang=\"de\">d</a>"),
    (
      "<a href=b target=c>d</a><a href=b target=_blank rel=opener>d</a>",
      "<a href=\"b\">d</a><a href=\"b\" target=\"_blank\" rel=\"noopener noreferrer\">d</a>"
    ),
    ("<p a=1 a=2 title=b title=c>", "<p title=\"b\"></p>"),
    ("<p title=a\u{0}b>", "<p title=\"a\u{FFFD}b\"></p>"),
  ])
  func keepsAttributes(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  @Test func limitsAttributes() throws {
    let many = (0..<10_000).map { "x\($0)=1" }.joined(separator: " ")
    #expect(try sanitized("<p title=a \(many) lang=de>b") == "<p title=\"a\">b</p>")
    let long = String(repeating: "a", count: 65_536)
    #expect(try sanitized("<p title=\(long)>b") == "<p title=\"\(long)\">b</p>")
    #expect(try sanitized("<p title=\(long)a>b") == "<p>b</p>")
  }

  @Test(arguments: [
    ("a<script>b", "a"), ("a<!-- b", "a"), ("a<b c='d", "a"), ("a<b", "a"), ("a<", "a&lt;"), ("a</", "a&lt;/"),
    ("a&", "a&amp;"),
    ("a\u{0}b", "ab"), ("a\rb", "a\nb"), ("a&#13;b", "a&#13;b"), ("a<!-- b -->c<![CDATA[d]]>e<?f?>g", "aceg"),
    ("<!DOCTYPE html><html><body>a", "a"), ("{{a}} {% b %} ${c} <%= d %>", "{{a}} {% b %} ${c} &lt;%= d %&gt;"),
    ("a > b \"c\" 'd'", "a &gt; b &quot;c&quot; 'd'"), ("&lt;script&gt;&copy&nbsp;", "&lt;script&gt;©\u{A0}"),
  ])
  func endsAndTexts(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  /// SECURITY.md S1: a combining mark hides nothing.
  @Test(arguments: ["\"", "'", "<", ">", "&"], ["\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\r\n"])
  func escapesBesideMarks(_ byte: String, _ mark: String) throws {
    let references = ["\"": "&quot;", "'": "&#39;", "<": "&lt;", ">": "&gt;", "&": "&amp;"]
    let reference = references[byte] ?? ""
    let written = mark == "\r\n" ? "\n" : mark
    let quote = byte == "\"" ? "'" : "\""
    let value = try sanitized("<p title=\(quote)\(byte)\(mark)\(quote)>")
    #expect(Array(value.utf8) == Array("<p title=\"\(reference)\(written)\"></p>".utf8))
    let text = try sanitized("\(byte)\(mark)")
    #expect(Array(text.utf8) == Array("\(byte == "'" ? "'" : reference)\(written)".utf8))
  }

  @Test func repairsWhatIsNotUTF8() throws {
    let result = try Sanitizer().sanitize(Array("<p title=a".utf8) + [0xFF, 0x3E, 0xC3, 0x3C])
    #expect(result.removals.count == 0)
    #expect(try sanitized("<p title=a\u{FFFD}>\u{FFFD}<") == "<p title=\"a\u{FFFD}\">\u{FFFD}&lt;</p>")
  }
}
