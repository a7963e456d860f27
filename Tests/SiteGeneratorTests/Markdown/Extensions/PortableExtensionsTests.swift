import SiteModel
import Testing

@testable import SiteGenerator

/// Texts with footnotes, tables and struck words, taken elsewhere.
@Suite struct PortableExtensionsTests {
  private let text = """
    A ~~b~~[^n] https://a.example/c_d.

    | e | f |
    |---|---|
    | g | h |

    [^n]: One.

        - two
    """

  private func portable(_ text: String) throws -> PortableText {
    let bytes = Array(text.utf8)
    let portable = PortableText(bytes.span, resolvingWith: TableOfLinks())
    return try #require(portable)
  }

  /// The Markdown form says the same when it is read again, and comes out the same once more.
  @Test func theirMarkdownIsReadAsTheyWere() throws {
    let markdown = String(decoding: try portable(text).markdown, as: UTF8.self)
    #expect(render(markdown).html == render(text).html)
    #expect(String(decoding: try portable(markdown).markdown, as: UTF8.self) == markdown)
  }

  @Test func theirHTMLHasTheNotes() throws {
    let html = String(decoding: try portable(text).html, as: UTF8.self)
    #expect(html.contains("<del>b</del><sup id=\"fnref-1\">"))
    #expect(html.contains("<table>\n<thead>"))
    #expect(html.contains("<li id=\"fn-1\">\n<p>One.</p>"))
  }

  @Test func theirWordsHaveTheNumbers() throws {
    let plain = String(decoding: try portable(text).plain, as: UTF8.self)
    #expect(plain.hasPrefix("A b[1] https://a.example/c_d (https://a.example/c_d).\n\n"))
    #expect(plain.contains("e\tf\t\n"))
    #expect(plain.contains("[1] One.\n\n- two"))
  }

  /// A text with HTML is taken along safe, and its Markdown form reads as its HTML form does.
  @Test func theirRawHTMLIsSafe() throws {
    let form = try portable(
      "One.\n\n<script>x</script><p onclick=a>Two <a href=https://x.example/>x</a><img src=b.png alt=c></p>\n\n<pre>a\n\nb *c*</pre>\n\n*d*"
    )
    let html = String(decoding: form.html, as: UTF8.self)
    #expect(html.contains("<p>Two <a href=\"https://x.example/\">x</a></p>") && html.contains("<em>d</em>"))
    #expect(!html.contains("script") && !html.contains("onclick") && !html.contains("img"))
    #expect(form.pictures == ["b.png"])
    let plain = String(decoding: form.plain, as: UTF8.self)
    #expect(plain == "One.\n\nTwo x (https://x.example/)\n\na\n\nb *c*\n\nd\n\n")
    let again = String(decoding: render(String(decoding: form.markdown, as: UTF8.self)).html, as: UTF8.self)
    #expect(again.contains("b *c*</pre>") && again.contains("<em>d</em>"))
  }

  /// What nobody sees is no HTML.
  @Test func theirCommentsGo() throws {
    #expect(String(decoding: try portable("a\n\n<!--more-->\n\n*b*").markdown, as: UTF8.self) == "a\n\n*b*\n")
  }
}
