import HTML
import Mustache
import Testing

/// Texts of which some is the caller's own, and texts of which so many paragraphs are shown.
@Suite struct OwnPartsTests {
  /// Takes note of headings, and forbids all that it is asked about.
  private final class Hooks: BodyHooks {
    var headings: [String] = []
    func link(to address: [UInt8], at offset: Int) -> LinkVerdict { .dropped }
    func picture(_ picture: BodyPicture) -> PictureVerdict { .dropped }
    func headingID(for text: [UInt8], level: Int) -> [UInt8]? { Array("given".utf8) }
    func heading(_ text: [UInt8], level: Int, named name: [UInt8]?) {
      headings.append(
        "\(level) \(String(decoding: text, as: UTF8.self)) \(String(decoding: name ?? [], as: UTF8.self))")
    }
  }

  /// Makes a text safe in which what stands between `«` and `»` is foreign.
  private func sanitize(_ marked: String, _ hooks: any BodyHooks = Hooks()) throws -> String {
    var html: [UInt8] = []
    var foreign: [Range<Int>] = []
    for (index, part) in marked.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "»", omittingEmptySubsequences: false)
      if index > 0 { foreign.append(html.count..<html.count + pieces[0].utf8.count) }
      for piece in pieces { html += piece.utf8 }
    }
    let safe = try Sanitizer().sanitize(html, foreign: ForeignParts(foreign), hooks: hooks)
    return String(decoding: safe.html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "<div class=\"table\" tabindex=\"0\">«<div class=table tabindex=0>»",
      "<div class=\"table\" tabindex=\"0\"><div></div></div>"
    ),
    ("<a href=\"/x\" rel=\"y\" title=\"z\">a</a>«<a href=/x>b</a>»", "<a href=\"/x\" rel=\"y\" title=\"z\">a</a>b"),
    ("<img src=\"a\" alt=\"b\" loading=\"lazy\" />", "<img src=\"a\" alt=\"b\" loading=\"lazy\">"),
    ("<a href=\"javascript:x\">a</a><script>b</script>", "a"),
    (
      "«<p id=a>»x<p id=\"a\">y</p><a href=\"#a\">z</a>",
      "<p id=\"user-content-a\">x</p><p id=\"a\">y</p><a href=\"#a\">z</a>"
    ),
    ("«<div title='»<p class=\"a\">«'>»b</p>", "<div>b</div>"),
    ("<p>«</article></p>»b</p>", "<p></p>b"),
  ])
  func areTold(marked: String, html: String) throws {
    #expect(try sanitize(marked) == html)
  }

  @Test func headingsAreAllNoted() throws {
    let hooks = Hooks()
    let html = try sanitize("<h2 id=\"own\">a «<i>b</i>»</h2>«<h3>c</h3>»<h4>d</h4>", hooks)
    #expect(html == "<h2 id=\"own\">a <i>b</i></h2><h3 id=\"given\">c</h3><h4>d</h4>")
    #expect(hooks.headings == ["2 a b own", "3 c given", "4 d "])
  }

  @Test(
    arguments: [
      ("<p>a</p><p>b</p><p>c</p>", 2, "<p>a</p><p>b</p>", 16), ("a<p>b</p>c", 2, "a<p>b</p>", 9),
      (
        "<h2>x</h2><div><ul><li><p>a<li>b</ul>c</div>", 1, "<h2>x</h2><div><ul><li><p>a</p></li><li>b</li></ul></div>",
        37
      ),
      ("a <b>b</b> c<br>d", 1, "a <b>b</b> c<br>", 16), ("<p>a<blockquote>b</blockquote>", 1, "<p>a</p>", 4),
      ("<p>a<p>b", 2, "<p>a</p><p>b</p>", nil), ("a<iframe src=https://b></iframe>c", 1, "a", 1),
      ("&amp;<p>a", 1, "&amp;", 5), ("<img src=a><hr><h2>b</h2>", 0, nil, nil),
    ] as [(String, Int, String?, Int?)])
  func areCut(html: String, limit: Int, shown: String?, cut: Int?) throws {
    let safe = try Sanitizer().sanitize(Array(html.utf8), limit: limit)
    if let shown { #expect(String(decoding: safe.html.bytes, as: UTF8.self) == shown) }
    #expect(safe.cut == cut)
  }
}
