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
    ("<article><!-- \(credit) -->\(terms)</article>", ["O101", "O102"]),
    ("<article><textarea>\(credit)</textarea>\(terms)</article>", ["O101", "O102"]),
    ("<article><p data-x='\(credit)'>\(terms)</article>", ["O101", "O102"]),
    ("<article>First published by The Post.\(terms)</article>", ["O102"]),
    (
      "<article>First published by <a rel=\"noopener nofollow\" href=\"https://post.example.org/a?b=1&amp;c\">The Post</a>.\(terms)</article>",
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
}
