import HTML
import Mustache
import Testing

/// Styles that say what tags say: a style is never kept, and what it says of words is.
@Suite struct StyleTests {
  @Test(arguments: [
    ("<span style='font-weight:700'>a</span>b", "<strong>a</strong>b"),
    ("<span style='FONT-WEIGHT: Bold !important'>a</span>", "<strong>a</strong>"),
    ("<span style='font-weight:600;font-style:italic'>a</span>", "<strong><em>a</em></strong>"),
    ("<span style='text-decoration:line-through solid'>a</span>", "<s>a</s>"),
    ("<span style='text-decoration:underline line-through'>a</span>", "<s>a</s>"),
    (
      "1<span style='vertical-align:super'>st</span> H<span style='vertical-align:sub'>2</span>",
      "1<sup>st</sup> H<sub>2</sub>"
    ),
    ("<span lang=de style='font-style:oblique 10deg'>a</span>", "<span lang=\"de\"><em>a</em></span>"),
    (
      "<span style='font-weight:700'>a<span style='font-style:italic'>b</span>c</span>", "<strong>a<em>b</em>c</strong>"
    ),
    ("<span style='font-weight:700'>a", "<strong>a</strong>"),
  ])
  func areTags(html: String, expected: String) throws { #expect(try sanitized(html) == expected) }

  @Test(arguments: [
    "font-weight:400", "font-weight:normal", "font-weight:70", "font-weight:99999", "mso-bidi-font-weight:bold",
    "font-weight:700;font-weight:400", "font-style:normal", "text-decoration:underline", "vertical-align:baseline",
    "bold", "font-weight", "",
  ])
  func othersAreNone(style: String) throws {
    #expect(try sanitized("<span style='\(style)'>a</span>") == "<span>a</span>")
  }

  /// Bold words in what is bold are no more than that.
  @Test(arguments: ["b", "strong"]) func nothingIsSaidTwice(element: String) throws {
    let html = "<\(element)>a<span style='font-weight:bold'>b</span></\(element)>"
    #expect(try sanitized(html) == "<\(element)>a<span>b</span></\(element)>")
  }

  @Test(arguments: [
    ("<b style='font-weight:normal' id=docs><p>a <b>b</b> c</p></b>d", "<p>a <b>b</b> c</p>d"),
    ("<i style='font-style:normal'>a<i>b</i>c</i>d", "a<i>b</i>cd"),
    ("<b style='mso-bidi-font-weight:normal'>a</b>", "<b>a</b>"),
    ("<strong style='font-weight:bold'>a</strong>", "<strong>a</strong>"),
    (
      "<b style='font-weight:normal'><p>a <span style='font-weight:700'>b</span></p></b>", "<p>a <strong>b</strong></p>"
    ),
    ("<ruby>a<rt>b<i style='font-style:normal'>c<rt>d</ruby>e", "<ruby>a<rt>bc</rt><rt>d</rt></ruby>e"),
    (
      "<b style='font-weight:normal'><iframe src=https://a.example/b></iframe></b>",
      "<p><a href=\"https://a.example/b\">https://a.example/b</a></p>"
    ),
    ("<picture><i style='font-style:normal'><img src='javascript:a'></i></picture>b", "b"),
  ])
  func canTakeATagBack(html: String, expected: String) throws { #expect(try sanitized(html) == expected) }

  @Test(arguments: ["display:none", "visibility: hidden;display:block", "DISPLAY : NONE"])
  func whatTheyHideIsTold(style: String) throws {
    let safe = try Sanitizer().sanitize(Array("<div style='\(style)'>a</div>".utf8))
    #expect(safe.html.bytes == Array("<div>a</div>".utf8))
    #expect(safe.removals.listed.map(\.kind) == [.hiding])
  }
}
