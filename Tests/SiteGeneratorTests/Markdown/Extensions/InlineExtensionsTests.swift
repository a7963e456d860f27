import Testing

@testable import SiteGenerator

@Suite struct InlineExtensionsTests {
  private func html(_ markdown: String) -> String {
    var options = MarkdownOptions()
    options.additions = false
    return text(render(markdown, options: options)).replacing("<p>", with: "").replacing("</p>\n", with: "")
  }

  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("~a~ b", "<del>a</del> b"), ("**~~a~~**", "<strong><del>a</del></strong>"),
    ("~~a *b* c~~", "<del>a <em>b</em> c</del>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~a **b~~ c**", "~~a <strong>b~~ c</strong>"), ("\\~~a~~", "~~a~~"), ("~~a~", "~~a~"),
    ("`~~a~~`", "<code>~~a~~</code>"),
    ("[~~a~~](/b)", "<a href=\"/b\"><del>a</del></a>"), ("~~[a](/b)~~", "<del><a href=\"/b\">a</a></del>"),
    ("![~~a~~](/b)", "<img src=\"/b\" alt=\"a\">"), ("~~a ~b~~ c~", "<del>a ~b</del> c~"),
    ("[a](/~~b~~)", "<a href=\"/~~b~~\">a</a>"),
    ("<http://a.example/~~b~~>", "<a href=\"http://a.example/~~b~~\">http://a.example/~~b~~</a>"),
  ])
  func strikesText(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test(arguments: [
    (
      "see https://a.example/b_c_d?e=f&g, ok",
      "see <a href=\"https://a.example/b_c_d?e=f&amp;g\">https://a.example/b_c_d?e=f&amp;g</a>, ok"
    ),
    ("[https://a.example](/b)", "<a href=\"/b\">https://a.example</a>"),
    ("[*www.a.example*](/b)", "<a href=\"/b\"><em>www.a.example</em></a>"),
    ("`https://a.example`", "<code>https://a.example</code>"), ("awww.a.example", "awww.a.example"),
    ("xhttp://a.example", "xhttp://a.example"), ("javascript://a.example", "javascript://a.example"),
    ("HTTPS://a.example", "<a href=\"https://a.example\">HTTPS://a.example</a>"), ("http://", "http://"),
    ("http:// a", "http:// a"),
    ("*https://a.example*", "<em><a href=\"https://a.example\">https://a.example</a></em>"),
    ("a@b.example.", "<a href=\"mailto:a@b.example\">a@b.example</a>."), ("@a@b.example@c", "@a@b.example@c"),
    ("![https://a.example](/b)", "<img src=\"/b\" alt=\"https://a.example\">"),
    ("http://a_b.example", "http://a_b.example"),
    ("http://a.b/~c/d ~~e~~", "<a href=\"http://a.b/~c/d\">http://a.b/~c/d</a> <del>e</del>"),
    ("~~http://a.b/~c~~ d", "<del><a href=\"http://a.b/~c\">http://a.b/~c</a></del> d"),
    ("~~a www.b.c~ d~~", "<del>a <a href=\"http://www.b.c\">www.b.c</a>~ d</del>"),
    ("~~[^1]~~ http://a.b/~", "<del>[^1]</del> <a href=\"http://a.b/\">http://a.b/</a>~"),
    ("http://a_b.c.example", "<a href=\"http://a_b.c.example\">http://a_b.c.example</a>"),
  ])
  func linksAddresses(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  /// U+FDD0 and those that follow it: Swift's literals do not know them.
  private func noncharacter(_ number: UInt8) -> String {
    String(decoding: [0xEF, 0xB7, 0x90 + number], as: UTF8.self)
  }

  @Test func leavesTextsWithNoncharactersAlone() {
    let typed = noncharacter(1) + "1.1" + noncharacter(2) + " ~~b~~ [^1] " + noncharacter(4) + "c\n\n[^1]: d"
    #expect(!html(typed).contains("<del>"))
    #expect(!html(typed).contains("doc-noteref"))
  }

  /// Where tags and code end, libcmark knows better than what looks for tildes.
  @Test(arguments: [
    ("a <a\nhref=\"/~b/\">c</a>", "a <a href=\"/~b/\">c</a>"),
    ("- a ` b\n- `~c` ~~d~~", "<ul>\n<li>a ` b</li>\n<li><code>~c</code> <del>d</del></li>\n</ul>\n"),
    ("a|b\n-|-\n`|`~c`", "<code>~c</code>"),
    ("a <i\ntitle=\"[^1]\">b</i>[^1]\n\n[^1]: c", "<i title=\"[^1]\">"),
  ])
  func leavesTagsAndCodeAlone(markdown: String, expected: String) {
    #expect(html(markdown).contains(expected), "\(html(markdown))")
  }

  @Test(arguments: [
    "~a ", "~~a~", "http://a.b/~c~ ", "www.a_", "http://a.b/)", "a@", "http://a.b/;;", "(www.x_.y", "a.b@c.",
  ])
  func hostileTextsTakeLinearTime(unit: String) {
    let clock = ThreadClock()
    _ = render(String(repeating: unit, count: 200_000 / unit.utf8.count))
    #expect(clock.seconds < 5)
  }

  @Test func canBeSwitchedOff() {
    var options = MarkdownOptions()
    options.extensions = []
    let html = text(render("~~a~~ https://a.example b[^1]\n\n| a |\n|---|\n\n[^1]: c", options: options))
    #expect(!html.contains("<del>") && !html.contains("<a ") && !html.contains("<table>") && !html.contains("<sup"))
  }
}
