import HTML
import Testing

/// What a caller decides while a text is made safe, and what it is told.
@Suite struct HookTests {
  /// Numbers headings, and decides by the address.
  private final class Hooks: BodyHooks {
    var headings: [String] = []

    func link(to address: [UInt8], at offset: Int) -> LinkVerdict {
      switch String(decoding: address, as: UTF8.self) {
      case "gone": .dropped
      case "page.md": .replaced(Array("/page/?a&b".utf8), isExternal: false)
      case "evil": .replaced(Array("javascript:f".utf8), isExternal: false)
      case let address: .kept(isExternal: address.hasPrefix("http"))
      }
    }

    func picture(_ picture: BodyPicture) -> PictureVerdict {
      switch String(decoding: picture.address, as: UTF8.self) {
      case "a.jpg": .replaced(Array("/a.1234.jpg".utf8), width: 640, height: 480)
      case "https://b/c.jpg": .linked
      case "gone.jpg": .dropped
      default: .kept
      }
    }

    func resource(at address: [UInt8], for use: ResourceUse, at offset: Int) -> ResourceVerdict {
      if address.starts(with: "https".utf8) { return .linked }
      return use == .media ? .replaced(Array("/film.mp4".utf8)) : .replaced(Array("/size.jpg".utf8))
    }

    func headingID(for text: [UInt8], level: Int) -> [UInt8]? {
      headings.append("\(level) \(String(decoding: text, as: UTF8.self))")
      return text.isEmpty ? nil : Array("h\(headings.count)".utf8)
    }
  }

  private static let added = "loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\""

  @Test(arguments: [
    ("<a href=gone>a</a>b", "ab"), ("<a href=page.md title=t>a</a>", "<a title=\"t\" href=\"/page/?a&amp;b\">a</a>"),
    ("<a href=evil>a</a>", "a"),
    (
      "<a href=http://x target=_blank>a</a>",
      "<a href=\"http://x\" target=\"_blank\" rel=\"nofollow noopener noreferrer\">a</a>"
    ),
    ("<a href=http://x>a</a>", "<a href=\"http://x\" rel=\"nofollow\">a</a>"),
    ("<a href=/x>a</a>", "<a href=\"/x\">a</a>"),
    ("<img src=a.jpg width=5 alt=b>", "<img src=\"/a.1234.jpg\" alt=\"b\" width=\"640\" height=\"480\" \(added)>"),
    ("<img src=https://b/c.jpg alt=d>", "<a href=\"https://b/c.jpg\" rel=\"nofollow\">d</a>"),
    ("<img src=https://b/c.jpg>", "<a href=\"https://b/c.jpg\" rel=\"nofollow\">https://b/c.jpg</a>"),
    ("<a href=/x><img src=https://b/c.jpg alt=d></a>", "<a href=\"/x\">d</a>"), ("<img src=gone.jpg alt=d>e", "de"),
    (
      "<picture><source srcset='a 1x, https://b 2x'><img src=d></picture>",
      "<picture><source srcset=\"/size.jpg 1x\"><img src=\"d\" alt=\"\" \(added)></picture>"
    ),
    (
      "<picture><source srcset='a 1x'><img src=https://b/c.jpg alt=d></picture>",
      "<a href=\"https://b/c.jpg\" rel=\"nofollow\">d</a>"
    ),
    ("<video src=a></video>", "<video src=\"/film.mp4\" controls=\"\" preload=\"none\"></video>"),
    ("<video src=https://b><source src=c>d</video>e", "<a href=\"https://b\" rel=\"nofollow\">https://b</a>de"),
    (
      "<video>\n<source src=https://b><source src=https://c>d</video>e",
      "<a href=\"https://b\" rel=\"nofollow\">https://b</a>de"
    ),
    (
      "<video><source src=https://b><source src=a></video>c",
      "<video controls=\"\" preload=\"none\"><source src=\"/film.mp4\"></video>c"
    ),
    ("<div><video><source src=https://b></div>c", "<div><a href=\"https://b\" rel=\"nofollow\">https://b</a></div>c"),
    ("<video><source src=https://b>", "<a href=\"https://b\" rel=\"nofollow\">https://b</a>"),
    (
      "<video><source src=https://b><p>c<i>d</i></video>e",
      "<a href=\"https://b\" rel=\"nofollow\">https://b</a><p>c<i>d</i>e</p>"
    ),
    (
      "<audio><source src=a><source src=https://b></audio>c",
      "<audio controls=\"\" preload=\"none\"><source src=\"/film.mp4\"></audio>c"
    ),
    ("<audio src=a><source src=https://b></audio>", "<audio src=\"/film.mp4\" controls=\"\" preload=\"none\"></audio>"),
    (
      "<video>a<source src=https://b></video>", "<video controls=\"\" preload=\"none\">a</video>"
    ),
  ])
  func decide(_ html: String, _ expected: String) throws {
    var settings = SanitizerSettings()
    settings.externalRel = "nofollow"
    #expect(try sanitized(html, settings, Hooks()) == expected)
  }

  @Test func nameHeadings() throws {
    let hooks = Hooks()
    let html =
      "<a href=#old>x</a><h1 id=old lang=de>A &amp; <b>b</b></h1><h3></h3><h2 id=c>d<img src=e alt=f></h2><a href=#c>y</a>"
    let expected =
      "<a href=\"#h1\">x</a><h2 id=\"h1\" lang=\"de\">A &amp; <b>b</b></h2><h3></h3><h2 id=\"h3\">d<img src=\"e\" alt=\"f\" \(Self.added)></h2>"
      + "<a href=\"#h3\">y</a>"
    #expect(try sanitized(html, SanitizerSettings(), hooks) == expected)
    #expect(hooks.headings == ["2 A & b", "3 ", "2 d"])
  }

  @Test(arguments: [
    ("<p id=a>b<a href=#a>c</a>", "<p id=\"user-content-a\">b<a href=\"#user-content-a\">c</a></p>"),
    ("<a href=#a>b</a><a name=a></a>", "<a href=\"#user-content-a\">b</a><a id=\"user-content-a\"></a>"),
    ("<a href=#a>b</a>", "<a href=\"#a\">b</a>"), ("<p id=a><p id=a>", "<p id=\"user-content-a\"></p><p></p>"),
    ("<p id='a b'><p id=''><p name=a>", "<p></p><p></p><p></p>"),
    ("<a id=a name=b href=c>d</a>", "<a id=\"user-content-a\" href=\"c\">d</a>"),
    (
      "<a href='#\"&'>b</a><p id='\"&'>",
      "<a href=\"#user-content-&quot;&amp;\">b</a><p id=\"user-content-&quot;&amp;\"></p>"
    ),
    (
      "<h2 id=a>b</h2><h3 id=a>c</h3><a href=#a>d</a>",
      "<h2 id=\"user-content-a\">b</h2><h3>c</h3><a href=\"#user-content-a\">d</a>"
    ),
  ])
  func prefixesNames(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  /// What is cut is cut between letters.
  @Test func cutsTitlesBetweenLetters() throws {
    var settings = SanitizerSettings()
    settings.embedHosts = ["b.example"]
    let title = String(repeating: "a", count: 299)
    #expect(
      try sanitized("<iframe src=https://b.example/c title='\(title)é'></iframe>", settings).contains(">\(title)</a>"))
  }

  @Test(arguments: [
    ("<p>a<iframe src=https://b.example/c title=d></iframe>e</p>", "<p>a</p>F>d</a></figure>e"),
    (
      "<b><p>a<iframe src=https://b.example/c title=d></iframe>e</p></b>", "<b><p>aL>d</a>e</p></b>"
    ),
    ("<div><span>a<iframe src=https://b.example/c title=d></iframe></span>", "<div><span>aL>d</a></span></div>"),
    ("<iframe src=about:blank data-lazy-src=https://b.example/c></iframe>", "F>https://b.example/c</a></figure>"),
  ])
  func makesFiguresOfFrames(_ html: String, _ expected: String) throws {
    var settings = SanitizerSettings()
    settings.embedHosts = ["b.example"]
    let link = "<a href=\"https://b.example/c\""
    #expect(
      try sanitized(html, settings)
        == expected.replacing("F", with: "<figure class=\"embed\">" + link).replacing("L", with: link))
  }

  /// Blanks become three bytes each.
  @Test func dropsAddressesThatBecomeTooLong() throws {
    let once = try sanitized("<a href='/\(String(repeating: " a", count: 30_000))'>b</a>")
    #expect(once == "b")
    let short = try sanitized("<a href='//b/\(String(repeating: "a", count: 65_500))'>b</a>")
    #expect(short.count > 65_500)
    #expect(try sanitized(short) == short)
    let quotes = String(repeating: "\"", count: 20_000)
    let set = try sanitized(
      "<picture><source srcset='/\(quotes) 1x, /\(quotes) 2x, /\(quotes) 3x'><img src=a></picture>")
    #expect(try sanitized(set) == set)
    let headers = try sanitized("<table><td headers='\(String(repeating: "a ", count: 32_000))'>b</table>")
    #expect(try sanitized(headers) == headers)
  }

  @Test func dropsNames() throws {
    var settings = SanitizerSettings()
    settings.names = .dropped
    #expect(
      try sanitized("<p id=a><a name=b>c</a><h2 id=d>e</h2><a href=#a>f</a>", settings)
        == "<p>c</p><h2>e</h2><a href=\"#a\">f</a>")
  }

  @Test func areToldWhatWasRemoved() throws {
    let html =
      "a<form><p onclick=b>c<script>d</script><a href=javascript:e>f</a><img src=g width=1><iframe src=//h/i></iframe><td><img src=k loading=lazy>"
    let removals = try Sanitizer().sanitize(Array(html.utf8)).removals
    #expect(
      removals.listed.map { "\($0.kind) \($0.name) \($0.offset)" } == [
        "element form 1", "attribute onclick 10", "elementWithContent script 21", "address javascript:e 39",
        "picture g 65",
        "embed iframe 84", "misplaced td 111",
      ])
    #expect(removals.count == 7)
  }

  @Test(arguments: [
    ("a<img style='display:none' onload=b data-c=d src=e.png>", "picture e.png 1"),
    ("a<img src=e.png width=1 hidden onload=b>", "picture e.png 1"),
    ("<img data-b alt=c>", "address  0"),
    ("<img onload=b src='javascript:c' onerror=d alt=e>", "address javascript:c 0"),
    ("<img onload=b src=c.png>", "attribute onload 5"),
  ])
  func areToldOfPicturesAndNotOfTheirAttributes(_ html: String, _ expected: String) throws {
    let removals = try Sanitizer().sanitize(Array(html.utf8)).removals
    #expect(removals.listed.map { "\($0.kind) \($0.name) \($0.offset)" } == [expected])
    #expect(removals.count == 1)
  }

  @Test(arguments: [
    ("a<!-- b <i>c</i>\n\nd", "comment 1"), ("a<!b", "comment 1"), ("a<!-- b -->c<!-- d --", "comment 12"),
    ("a<p title=\"b>c</p>", "tag 1"), ("a<br", "tag 1"), ("a</p", "tag 1"), ("a</><b", "tag 4"),
    ("a<a href=\"/b>c</a><i title=\"d\">e", "value 1"), ("a<a href='/b>c</a><i title='d'>e", "value 1"),
    ("a<object><iframe/><object/></object><!-- b", "comment 36"), ("a<script><!-- <b", "<script> 1"),
    ("a<iframe src=//b.example>c", "<iframe> 1"), ("<svg><p>a</p>", "<svg> 0"),
  ])
  func areToldWhatNeverEnds(_ html: String, _ expected: String) throws {
    let removals = try Sanitizer().sanitize(Array(html.utf8)).removals
    #expect(removals.listed.filter { $0.kind == .unclosed }.map { "\($0.name) \($0.offset)" } == [expected])
  }

  @Test(arguments: [
    "a<!-- b -->", "<!-->", "<!--->", "<!-- --!>", "<!b>", "</ b>", "a <", "a </", "<p title='a < b'>",
    "<p title='a<'>",
    "<!-- > -->", "a & <b>c", "<iframe/>a", "a</><b>c</b>", "a</>", "<p title='<b>c</b>'>", "<p title=\"a<b\">",
    "<iframe srcdoc=\"<p>a</p>\"></iframe>",
  ])
  func areNotToldOfWhatEnds(_ html: String) throws {
    #expect(try Sanitizer().sanitize(Array(html.utf8)).removals.count(of: .unclosed) == 0)
  }

  @Test func countsWhatIsNotListed() throws {
    let removals = try Sanitizer().sanitize(Array(String(repeating: "<x>", count: 1_000).utf8)).removals
    #expect(removals.listed.count == 100)
    #expect(removals.count(of: .element) == 1_000)
  }
}
