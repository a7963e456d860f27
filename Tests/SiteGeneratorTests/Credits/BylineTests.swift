import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// Who wrote it, in the form that the outlet wants.
@Suite struct BylineTests {
  private let strings: Strings

  init() throws {
    let file = try #require(BuiltInTheme.files.first { $0.path == "strings/en.yaml" })
    strings = try #require(
      YAMLFile.read(.strings(language: "en", over: nil), file: "en.yaml", bytes: file.bytes).record)
  }

  private func byline(_ format: String?, _ authors: [(String, String?)], target: LinkTerms.Target? = nil) throws
    -> String
  {
    var outlet = Outlet()
    (outlet.key, outlet.name) = ("gull", "The Gull")
    outlet.url = WebAddress("https://gull.example.org/")
    outlet.credit.bylineFormat = format
    outlet.links.target = target
    var article = try ArticleSamples.article("a")
    article.source = Source(
      outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://gull.example.org/a")))
    article.authors = authors.map { name, affiliation in
      var author = Author(name: name)
      author.affiliation = affiliation
      return author
    }
    let writer = CreditWriter(settings: SiteSettings(), strings: strings, outlets: [outlet])
    let links = CreditLinks(home: "/", page: "/a/", term: { _, _ in nil }, file: { "/" + $0 })
    let html = try #require(writer.byline(of: article, links: links))
    return target == nil
      ? String(decoding: VisibleText.of(html.bytes), as: UTF8.self) : String(decoding: html.bytes, as: UTF8.self)
  }

  /// An outlet that is its own author is named once in a sentence; with somebody else both are.
  @Test func namesAnOutletThatIsTheAuthorOnce() {
    let writer = CreditWriter(settings: SiteSettings(), strings: strings, outlets: [])
    #expect(writer.authors(["The Gull"], beside: "The Gull") == nil)
    #expect(writer.authors([], beside: "The Gull") == nil)
    #expect(writer.authors(["Ann", "The Gull"], beside: "The Gull") == "Ann and The Gull")
    #expect(writer.authors(["The Gull"], beside: nil) == "The Gull")
  }

  static let cases: [(String?, [(String, String?)], String)] = [
    (nil, [("Ann", "Marsh")], "By Ann"),
    ("{author}, {affiliation}", [("Ann", "Marsh")], "By Ann, Marsh"),
    ("{author}, {affiliation}", [("Ann", nil)], "By Ann"),
    ("{author}, {affiliation}", [("Ann", "Marsh"), ("Bo", nil), ("Cy", "Quay")], "By Ann, Marsh, Bo and Cy, Quay"),
    ("{author}{affiliation? ({affiliation})}", [("Ann", nil), ("Bo", "Quay")], "By Ann and Bo (Quay)"),
    ("{author}, {outlet}", [("Ann", nil)], "By Ann, The Gull"),
    ("{author}, {outlet}", [("Ann", nil), ("Bo", nil), ("Cy", "Quay")], "By Ann, Bo and Cy, The Gull"),
    ("{author}, {affiliation} for {outlet}", [("Ann", "Marsh")], "By Ann, Marsh for The Gull"),
  ]

  @Test(arguments: cases.indices) func words(_ index: Int) throws {
    let (format, authors, expected) = Self.cases[index]
    #expect(try byline(format, authors) == expected)
  }

  @Test func theNameOfTheOutletLeadsWhereItWants() throws {
    #expect(
      try byline("{author}, {outlet}", [("Ann", nil)], target: .home)
        .contains(#"<a href="https://gull.example.org/">The Gull</a>"#))
    #expect(
      try byline("{author}, {outlet}", [("Ann", nil)], target: .article)
        .contains(#"<a href="https://gull.example.org/a">The Gull</a>"#))
  }
}
