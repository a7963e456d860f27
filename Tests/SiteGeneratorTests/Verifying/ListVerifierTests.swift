import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// What a finished list leads to.
@Suite struct ListVerifierTests {
  private func verifier(_ style: AddressStyle = AddressStyle(prefix: "/")) -> ListVerifier {
    var verifier = ListVerifier(style)
    for address in ["articles/a/", "articles/b/", "page/2/"] { verifier.want(address) }
    return verifier
  }

  @Test(arguments: [
    ("<a href=\"/articles/a/\"><a href=\"/articles/b/\"><a href=\"/page/2/\">", []),
    ("<a href='/articles/a/'><a href=/articles/b/ rel=next><a href=/page/2/>", []),
    ("<a href=\"/page/2/\"><a href=\"/articles/b/#more\"><a href=\"/articles/a/?from=list\">", []),
    ("<a href=\"/articles/a/\"><a href=\"/articles/a/\"><a href=\"/articles/b/\"><a href=\"/page/2/\">", []),
    ("<a href=\"/articles/a/\"><a href=\"/articles/b/c/\"><a href=\"/page/2/\">", [1]),
    ("<a href=\"/articles/a/\">/articles/b/", [1, 2]),
    ("", [0, 1, 2]), ("<a href=\"/articles/a/", [1, 2]),
  ])
  func findsWhatIsMissing(_ page: String, _ numbers: [Int]) {
    #expect(verifier().missing(in: Array(page.utf8)) == numbers)
  }

  @Test func knowsHowThePageWritesAddresses() {
    let page = Array(
      "<a href=\"../articles/a/index.html\"><a href=\"../articles/b/index.html\"><a href=\"../page/2/index.html\">".utf8
    )
    #expect(verifier(AddressStyle(prefix: "../", directoryIndex: "index.html")).missing(in: page) == [])
    #expect(verifier().missing(in: page) == [0, 1, 2])
  }

  @Test func findsLinksToWhatIsNotThere() {
    let page = Array("<a href=\"/articles/a/\"><a href=\"/articles/gone/\">".utf8)
    #expect(verifier().links(in: page, to: ["articles/gone/", "articles/other/"]) == ["articles/gone/"])
    #expect(verifier().links(in: page, to: []) == [])
  }

  /// A tree that is opened from a disk names the files of folders.
  @Test func findsRelativeLinksToWhatIsNotThere() {
    let verifier = verifier(AddressStyle(prefix: "../", directoryIndex: "index.html"))
    let absent: Set = ["articles/gone/", "old.html", ""]
    let page = { (link: String) in Array("<a href=\"\(link)\">".utf8) }
    #expect(verifier.links(in: page("../articles/gone/index.html"), to: absent) == ["articles/gone/"])
    #expect(verifier.links(in: page("../old.html"), to: absent) == ["old.html"])
    #expect(verifier.links(in: page("../index.html"), to: absent) == [""])
    #expect(verifier.links(in: page("../articles/gone/more.html"), to: absent) == [])
    #expect(verifier.links(in: page("../articles/gone-index.html"), to: absent) == [])
  }

  /// With the site's host it is the same link.
  @Test(arguments: [
    ("https://desk.example.org/sub/articles/gone/", true), ("http://DESK.example.org/sub/articles/gone/#x", true),
    ("//desk.example.org/sub/articles/gone/index.html", true), ("https://desk.example.org/articles/gone/", false),
    ("https://post.example.org/sub/articles/gone/", false), ("https://desk.example.org/sub/articles/gone/more", false),
  ]) func knowsAbsoluteLinks(_ link: String, _ isFound: Bool) {
    let verifier = verifier(AddressStyle(prefix: "/sub/"))
    let page = Array("<a href=\"\(link)\">x</a>".utf8)
    let links = verifier.links(in: page, to: ["articles/gone/"], below: "https://desk.example.org/sub/")
    #expect(links == (isFound ? ["articles/gone/"] : []))
  }

  @Test func saysItOnceForATemplate() {
    let faults = ["b/", "a/"].map {
      ListFault(kind: .lacksArticle, file: "templates/list.mustache", page: $0, subject: "content/articles/a.md")
    }
    let diagnostics = ListFault.diagnostics(for: faults)
    #expect(diagnostics.map(\.id) == ["O112"])
    #expect(
      diagnostics.first?.text
        == "the template drops articles of a list on the page of /a/: content/articles/a.md (and 1 more)")
  }
}
