import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// What the verifier sees on pages, and what it does not let pass.
@Suite struct PageVerifierTests {
  private static let credit = "<p>First published by <a href=\"https://post.example.org/a?b=1&amp;c\">The Post</a>.</p>"
  private static let terms =
    "<p>© The Post <a rel=\"license noopener\" href=\"https://cc.example.org/by/\">CC BY</a></p>"

  private static func page(_ article: String, head: String = "<link rel=\"canonical\" href=\"https://x.example/\">")
    -> String
  {
    "<!doctype html><html><head><title>a < b</title>\(head)</head><body><script>'<article>'</script>\(article)</body></html>"
  }

  private func faults(_ page: String, robots: String? = nil) throws -> [String] {
    var outlet = Outlet()
    outlet.name = "The Post"
    let source = Source(outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://post.example.org/a?b=1&c")))
    var credit = Credit(republished: SafeHTML(escaping: ""))
    credit.origin = SafeHTML(vouchedFor: Array(Self.credit.utf8))
    let head = PageHead(title: "", address: "", language: "en", canonical: "https://x.example/", robots: robots)
    var expectation = PageExpectation(credit: credit, source: source, license: nil, head: head)
    expectation = PageExpectation(
      texts: expectation.texts, original: expectation.original, license: Array("https://cc.example.org/by/".utf8),
      canonical: expectation.canonical, robots: expectation.robots)
    return PageVerifier.faults(in: Array(page.utf8), expecting: expectation).map(\.id)
  }

  @Test(arguments: [
    "<article>\(credit)\(terms)</article>",
    "<ARTICLE><div><DIV hiddenish=\"x\">\(credit)<br>\(terms)</DIV></div></ARTICLE>",
    "<article><p>text<p>more<ul><li>x<li>y</ul>\(credit)\(terms)</article>",
    "<article><!-- <div hidden> -->\(credit)<style>p { display: none }</style>\(terms)</article>",
    "<article><p>First published\n  by <a href='https://post.example.org/a?b=1&amp;c'>The\tPost</a>.</p>\(terms)</article>",
    "<article><details open>\(credit)</details>\(terms)</article>",
    "<article>\(credit)<p>© The Post <a rel='NoOpener\nLICENSE' href='https://cc.example.org/by/'>CC BY</a></p></article>",
  ])
  func lets(_ article: String) throws {
    #expect(try faults(Self.page(article)) == [])
  }

  @Test(arguments: [
    ("<article></article>", ["O101", "O102", "O103"]),
    ("\(credit)\(terms)<article></article>", ["O101", "O102", "O103"]),
    ("<article><div hidden>\(credit)</div>\(terms)</article>", ["O101", "O102"]),
    ("<article><div style=\"color: red; Display : None\">\(credit)</div>\(terms)</article>", ["O101", "O102"]),
    ("<article><div style='opacity:0'>\(credit)</div>\(terms)</article>", ["O101", "O102"]),
    ("<article><div style='position:absolute;left:-9999px'>\(credit)</div>\(terms)</article>", ["O101", "O102"]),
    ("<article><div aria-hidden=true>\(credit)</div>\(terms)</article>", ["O101", "O102"]),
    ("<article><template>\(credit)</template>\(terms)</article>", ["O101", "O102"]),
    ("<article><details>\(credit)</details>\(terms)</article>", ["O101", "O102"]),
    ("<article><noscript>\(credit)</noscript>\(terms)</article>", ["O101", "O102"]),
    ("<article><canvas>\(credit)</canvas>\(terms)</article>", ["O101", "O102"]),
    ("<article><video src=x>\(credit)</video>\(terms)</article>", ["O101", "O102"]),
    ("<article><audio src=x>\(credit)</audio>\(terms)</article>", ["O101", "O102"]),
    ("<article><object data=x>\(credit)</object>\(terms)</article>", ["O101", "O102"]),
    ("<article><datalist>\(credit)</datalist>\(terms)</article>", ["O101", "O102"]),
    ("<article><!-- \(credit) -->\(terms)</article>", ["O101", "O102"]),
    ("<article><textarea>\(credit)</textarea>\(terms)</article>", ["O101", "O102"]),
    ("<article><p data-x='\(credit)'>\(terms)</article>", ["O101", "O102"]),
    ("<article>First published by The Post.\(terms)</article>", ["O102"]),
    (
      "<article>First published by <a rel=\"noopener nofollow\" href=\"https://post.example.org/a?b=1&amp;c\">The Post</a>.\(terms)</article>",
      ["O102"]
    ),
    (
      "<article>First published by <a rel=\"noopener\tNoFollow\" href=\"https://post.example.org/a?b=1&amp;c\">The Post</a>.\(terms)</article>",
      ["O102"]
    ),
    ("<article>First published by <a href=\"https://post.example.org/\">The Post</a>.\(terms)</article>", ["O102"]),
    ("<article>\(credit)<a href=\"https://cc.example.org/by/\">CC BY</a></article>", ["O103"]),
    ("<article>\(credit)\(terms)<link rel=\"canonical\" href=\"https://x.example/\"></article>", ["O104"]),
  ])
  func finds(_ article: String, _ rules: [String]) throws {
    #expect(try faults(Self.page(article)) == rules)
  }

  @Test(arguments: [
    ("", nil), ("<link rel=\"canonical\" href=\"https://y.example/\">", nil),
    ("<link rel=canonical href=https://x.example/><meta name=\"robots\" content=\"noindex\">", nil),
    ("<link rel=canonical href=https://x.example/>", "noindex"),
  ])
  func holdsTheHeadToThePolicy(_ head: String, _ robots: String?) throws {
    #expect(
      try faults(Self.page("<article>\(Self.credit)\(Self.terms)</article>", head: head), robots: robots) == ["O104"])
  }

  // MARK: What stands on the page besides

  private static let data = "<script type=\"application/ld+json\">{\"license\":\"https://cc.example.org/by/\"}</script>"
  private static let made = "<link rel=\"canonical\" href=\"https://x.example/\">\n\(data)\n"

  /// The faults of a page whose head was made as `made`.
  private func lacking(
    _ page: String, license: String? = "https://cc.example.org/by/",
    _ change: (inout PageExpectation) -> Void = { _ in }
  ) -> [String] {
    var expectation = PageExpectation(
      texts: [Array("First published by The Post.".utf8)], original: Array("https://post.example.org/a?b=1&amp;c".utf8),
      license: license.map { Array($0.utf8) }, canonical: Array("https://x.example/".utf8), robots: nil)
    expectation.head = Array(Self.made.utf8)
    change(&expectation)
    let body = Array("<p>The text. 17 U.S.C. § 107. <img src=\"cc-by.png\"></p>".utf8)
    return PageVerifier.faults(in: Array(page.utf8), expecting: expectation, passingOver: body).map(\.id)
  }

  private static func whole(_ more: String = "", head: String = made, after: String = "") -> String {
    let body = "<p>The text. 17 U.S.C. § 107. <img src=\"cc-by.png\"></p>"
    return page("<article>\(body)\(credit)\(terms)\(more)</article>\(after)", head: head)
  }

  @Test(arguments: [
    (whole(), []), (whole(head: made + data), ["O106"]), (whole(after: data), ["O106"]),
    (whole(head: made + "<script type=\"application/ld+json\">{\"name\":\"x\"}</script>"), []),
    (whole(head: "<link rel=canonical href=https://x.example/>" + data), []),
    (whole(head: "<link rel=canonical href=https://x.example/>"), ["O106"]),
    (whole(head: made.replacing("/by/", with: "/nc/")), ["O106"]),
    (whole(head: "", after: made), ["O104"]),
    (whole(after: "<link rel=\"canonical\" href=\"https://x.example/\">"), ["O104"]),
    (whole(after: "<META name=robots content=noindex>"), ["O104"]),
    (whole(after: "<link rel=\"Canonical\" href=\"https://y.example/\">"), ["O104"]),
    (whole(after: "<link rel=\"canonical alternate\" href=\"https://y.example/\">"), ["O104"]),
    (whole(head: made + "<link rel=\" \tCANONICAL\" href=\"https://y.example/\">"), ["O104"]),
    (whole(head: made + "<meta name=\"ROBOTS\" content=noindex>"), ["O104"]),
    (whole(head: made + "<meta name=\"Googlebot\" content=noindex>"), ["O104"]),
    (whole(head: made + "<meta name=\"viewport\" content=\"width=device-width\">"), []),
    (whole(head: made + data.replacing("application/ld+json", with: " Application/LD+JSON; charset=utf-8")), ["O106"]),
    (whole(head: made + "<link rel=\"license\" href=\"https://cc.example.org/nc/\">"), ["O106"]),
    (whole(head: made + "<link rel=\"license\" href=\"https://cc.example.org/by/\">"), []),
    (whole(after: "<!-- <link rel=\"canonical\" href=\"/\"> --><script>'<link rel=canonical>'</script>"), []),
    (whole(after: "<article>17 U.S.C. § 107</article>"), []),
  ])
  func holdsMachinesToTheCredit(_ page: String, _ rules: [String]) {
    #expect(lacking(page) { $0.mayClaimFairUse = false } == rules)
  }

  @Test func wantsNotices() {
    let notice = Array("Nobody allowed this.".utf8)
    let (without, with) = (Self.whole(), Self.whole("<p>Nobody\n<b>allowed</b> this.</p>"))
    #expect(lacking(without) { $0.fairUse = notice } == ["O108"])
    #expect(lacking(with) { $0.fairUse = notice } == [])
    #expect(lacking(without) { $0.disclaimer = notice } == ["O109"])
    #expect(lacking(with) { $0.disclaimer = notice } == [])
    #expect(lacking(Self.whole("<p>17 U.S.C. § 107</p>")) { $0.mayClaimFairUse = false } == ["O108"])
    #expect(lacking(Self.whole("<p>17 U.S.C. § 107</p>")) == [])
  }

  @Test(arguments: [
    ("<img src=\"/cc-by.png\">", ["O113"]), ("<a href=\"/\"><img src=\"/x.png\" alt=\"CC BY 4.0\"></a>", ["O113"]),
    ("<a href=\"https://cc.example.org/by/\"><span><img src=\"/cc-by.png\"></span></a>", []),
    (
      "<a href=\"https://cc.example.org/by/\"></a><img src=\"https://i.creativecommons.org/l/by/4.0/88x31.png\">",
      ["O113"]
    ),
    ("<img src=\"/boats.png\" alt=\"Boats\">", []), ("<div hidden><img src=\"/cc-by.png\"></div>", []),
  ])
  func wantsBadgesToLead(_ more: String, _ rules: [String]) {
    #expect(lacking(Self.whole(more)) == rules)
  }

  @Test func letsNoLicenceBeClaimed() { #expect(lacking(Self.whole(), license: nil) == ["O113"]) }
}
