import HTML
import Testing

/// Pictures that count readers go, others get what spares the reader (SECURITY.md S19); what shows other pages is a link.
@Suite struct PictureTests {
  private static let added = "loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\""

  @Test(arguments: [
    "width=1 height=1", "height=0", "width=1px", "width=01", "height=0.5", "width=1x", "height=1.0PX",
    "width=1 height=auto",
    "style='display: none'",
    "style='a:b;DISPLAY:NONE !important'",
    "style='display:none;visibility:visible'", "style='visibility:hidden;display:block'",
    "style='display:none;display:block'",
    "style='width:1px'", "style='visibility:hidden'", "style='opacity:0'", "hidden", "style='height:0%'",
  ])
  func dropsHiddenOnes(_ attributes: String) throws {
    #expect(try sanitized("a<img src=/b.gif alt=c \(attributes)>d") == "ad")
  }

  @Test(arguments: [
    "style='max-width:100%'", "style='width:1.5em'", "style='border:0'", "class=a", "style='display:block'", "sizes=1",
    "style='height:1em;max-height:1em'", "style='width:1.5px'", "style='max-width:1%'",
  ])
  func keepsOthers(_ attributes: String) throws {
    #expect(try sanitized("<img src=/b.gif \(attributes)>") == "<img src=\"/b.gif\" alt=\"\" \(Self.added)>")
  }

  /// What a script fades in, lines, and lengths that are not in pixels.
  @Test(arguments: [
    ("width=600 height=400 style='opacity:0;transition:opacity .3s'", "width=\"600\" height=\"400\""),
    ("width=600 height=1", "width=\"600\" height=\"1\""),
  ])
  func keepsWhatHasASize(_ attributes: String, _ expected: String) throws {
    #expect(
      try sanitized("<img src=/b.gif \(attributes)>") == "<img src=\"/b.gif\" alt=\"\" \(expected) \(Self.added)>")
  }

  /// What has addresses for several sizes alone.
  @Test(
    arguments: [
      ("<img srcset='/a.jpg 1x, /b.jpg 2x' alt=c>", "<img src=\"/a.jpg\" alt=\"c\" "),
      ("<img srcset=' ,/a.jpg,' alt=c>", "<img src=\"/a.jpg\" alt=\"c\" "),
      (
        "<img src='data:image/gif;base64,R0' data-srcset='/a.jpg 300w, /b.jpg 2x' alt=c>",
        "<img src=\"/a.jpg\" alt=\"c\" "
      ),
      ("<img srcset='javascript:a 2x' alt=c>", nil),
      ("<picture><source srcset=/a.webp><img alt=c></picture>", "<picture><source srcset=\"/a.webp\"><img alt=\"c\" "),
      ("<picture><source media=x><img alt=c></picture>", nil),
      ("<img src=/a.jpg data-src=blob:b data-original='javascript:d' alt=c>", "<img src=\"/a.jpg\" alt=\"c\" "),
      (
        "<picture><source srcset=/a.webp><img src='' alt=c></picture>",
        "<picture><source srcset=\"/a.webp\"><img alt=\"c\" "
      ),
    ] as [(String, String?)])
  func findsTheAddress(_ html: String, _ beginning: String?) throws {
    let end = html.hasPrefix("<picture") ? "</picture>" : ""
    #expect(try sanitized(html) == (beginning.map { "\($0)\(Self.added)>\(end)" } ?? "c"))
  }

  /// Not even behind another address that was read before.
  @Test(
    arguments: [
      ("<a href='mailto:a@b.example'>x</a><picture><source srcset=/a.webp><img src=' '></picture>", "<img alt=\"\" "),
      ("<a href=/y>x</a><picture><source srcset=https://pixel.wp.com/g.gif><img></picture>", nil),
      ("<a href=/y>x</a><picture><source srcset=/a.webp><img width=1 height=1></picture>", nil),
      ("<a href=/y>x</a><picture><source srcset=/a.webp><img hidden></picture>", nil),
      ("<a href=/y>x</a><img src=/p.gif width=0 height=100>", nil),
    ] as [(String, String?)])
  func loadsNothingElse(_ html: String, _ image: String?) throws {
    let once = try sanitized(html)
    #expect(once.contains("<img") == (image != nil) && once.contains(image ?? "x</a>"), "\(once)")
    #expect(try sanitized(once) == once)
  }

  @Test func dropsSourcesWithoutCandidates() throws {
    let html = "<picture><img src=\"/a\" alt=\"\" \(Self.added)></picture>"
    #expect(
      try sanitized("<picture><source srcset='javascript:f 2x'><source type=image/webp><img src=/a></picture>") == html)
  }

  @Test(arguments: [
    "https://pixel.wp.com/g.gif", "//stats.g.doubleclick.net/x", "http://www.GOOGLE-ANALYTICS.com/collect",
  ])
  func dropsBeacons(_ address: String) throws {
    #expect(try sanitized("a<img src='\(address)' alt=b>") == "a")
  }

  @Test func keepsBeaconsThatTheSiteAllows() throws {
    var settings = SanitizerSettings()
    settings.pixelHosts = ["count.example.org"]
    let html = "<img src=\"https://count.example.org/1\" alt=\"\" width=\"1\" height=\"1\" \(Self.added)>"
    #expect(try sanitized("<img src=https://count.example.org/1 width=1 height=1>", settings) == html)
    #expect(try sanitized("<img src=https://other.example.org/1 width=1 height=1>", settings) == "")
  }

  @Test(arguments: [
    ("<img src=javascript:f alt=b>", "b"), ("<img alt=b>", "b"), ("<img data-src=javascript:f alt=b>", "b"),
    ("<img src='' data-src alt=b>", "b"),
    ("<picture><source srcset=a><img src=javascript:f alt=b></picture>", "b"),
    ("<picture>a<source srcset=b 1x></picture>", "<picture>a<source srcset=\"b\"></picture>"),
    ("<source srcset=a>b", "b"),
    (
      "<picture><source src=a><source srcset=a sizes=b media=c type=image/webp>",
      "<picture><source srcset=\"a\" sizes=\"b\" media=\"c\" type=\"image/webp\"></picture>"
    ),
  ])
  func dropsWhatHasNoAddress(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  /// Pages that load pictures late have the address where a script looks for it.
  @Test(arguments: [
    "<img alt=b data-src=/a.jpg>", "<img src='data:image/gif;base64,R0' data-lazy-src=/a.jpg alt=b>",
    "<img src='' data-original=/a.jpg alt=b>", "<img src=' DATA:image/gif;base64,R0' data-src=/a.jpg alt=b>",
    "<img src=/c.jpg data-src=/a.jpg alt=b>",
  ])
  func showsWhatWouldBeLoadedLate(_ html: String) throws {
    #expect(try sanitized(html) == "<img src=\"/a.jpg\" alt=\"b\" \(Self.added)>")
  }

  @Test(arguments: [
    ("<audio src=/a.mp3 autoplay loop>b</audio>", "<audio src=\"/a.mp3\" controls=\"\" preload=\"none\">b</audio>"),
    ("<video src=javascript:f poster=c>b</video>", "<video controls=\"\" preload=\"none\">b</video>"),
    (
      "<video><source src=a.webm type=video/webm srcset=b><source src=data:video/webm,a></video>",
      "<video controls=\"\" preload=\"none\"><source src=\"a.webm\" type=\"video/webm\"></video>"
    ),
  ])
  func keepsSoundsAndFilms(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  @Test(arguments: [
    ("https://www.youtube.com/embed/ab-C_1?start=3", "https://www.youtube.com/watch?v=ab-C_1"),
    ("//www.youtube-nocookie.com/embed/abc", "https://www.youtube.com/watch?v=abc"),
    ("https://www.youtube.com/embed/videoseries?list=a", "https://www.youtube.com/embed/videoseries?list=a"),
    ("https://www.youtube.com/embed/a/b", "https://www.youtube.com/embed/a/b"),
    ("https://player.vimeo.com/video/123?h=a", "https://vimeo.com/123"),
    ("https://player.vimeo.com/video/a", "https://player.vimeo.com/video/a"),
    ("https://maps.example/x", "https://maps.example/x"),
    ("https://www.youtube.com.example/embed/a", "https://www.youtube.com.example/embed/a"),
  ])
  func linksToWhatAFrameShowed(_ address: String, _ expected: String) throws {
    #expect(
      try sanitized("<iframe src='\(address)'><p>a</iframe>b") == "<p><a href=\"\(expected)\">\(expected)</a></p>b")
  }

  @Test(arguments: [
    (
      "<object data=https://a/b><embed src=https://c/d><p>e</object>f",
      "<p><a href=\"https://a/b\">https://a/b</a></p>f"
    ),
    ("<embed src=https://a/b>c", "<p><a href=\"https://a/b\">https://a/b</a></p>c"),
    ("<p>a<iframe src=https://b/c></iframe>d", "<p>a<a href=\"https://b/c\">https://b/c</a>d</p>"),
    ("<a href=x>a<iframe src=https://b/c></iframe>d</a>", "<a href=\"x\">ahttps://b/cd</a>"),
    ("<iframe src=javascript:f></iframe><iframe src=/a></iframe><iframe srcdoc='<p>b'></iframe>c", "c"),
    (
      "<table><iframe src=https://b/c></iframe></table>",
      "<table><tr><td><p><a href=\"https://b/c\">https://b/c</a></p></td></tr></table>"
    ),
  ])
  func placesTheLink(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }
}
