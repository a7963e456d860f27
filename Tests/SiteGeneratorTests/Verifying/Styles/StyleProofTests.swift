import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// Which style sheets hide a credit, and which only what stands beside it.
@Suite struct StyleProofTests {
  private static let original = "https://post.example.org/harbour"
  private static let license = "https://creativecommons.org/licenses/by/4.0/"

  private func page(_ head: String) -> [UInt8] {
    Array(StyleCases.page.replacingOccurrences(of: "<!-- style -->", with: head).utf8)
  }

  // A part counts as hidden where it stands nowhere else to be seen: the box of the source alone is not the credit.
  private func findings(_ head: String, sheets: [String: String] = [:]) -> [Diagnostic] {
    let book = StyleBook(
      sheets: Dictionary(
        uniqueKeysWithValues: sheets.map { ($0, StyleSheetParser.parse(Array($1.utf8), file: $0)) }),
      templates: [], articles: [])
    let expectation = PageExpectation(
      texts: [Array("First published by The Post.".utf8), Array("© The Post, 2026".utf8)],
      original: Array(Self.original.utf8), license: Array(Self.license.utf8), canonical: nil, robots: nil)
    let faults = StyleProof.faults(
      in: page(head), expecting: expectation, passingOver: [], book, template: "article.mustache")
    return StyleFault.diagnostics(for: faults.map { ($0, "a.md") })
  }

  private func hidden(by sheet: String) -> [String] {
    findings("<style>\(sheet)</style>").map(\.text)
  }

  @Test(arguments: StyleCases.all.hides) func finds(_ sheet: StyleCases.Sheet) {
    #expect(findings("<style>\(sheet.css)</style>").contains { $0.severity == .error }, "\(sheet.css)")
  }

  @Test(arguments: [
    "} .x {} .credits { display: none }", "} .credits { display: none }",
    "}}} ; } .x {} @media all { .credits { display: none } }",
    ".x {} } a; .y {} .credits { display: none }",
  ])
  func readsOnBehindABraceTooMany(_ sheet: String) {
    #expect(findings("<style>\(sheet)</style>").contains { $0.severity == .error })
  }

  /// However deep it is, nothing hides there.
  @Test(arguments: [20, 31, 40, 5_000]) func readsDeepRules(_ depth: Int) {
    let hiding = ".credits { display: none }"
    for (open, close) in [("& {", "}"), ("@media all {", "}"), ("div {} & {", "}")] {
      let sheet = String(repeating: open, count: depth) + hiding + String(repeating: close, count: depth)
      #expect(findings("<style>body { \(sheet) }</style>").contains { $0.severity == .error }, "\(open) \(depth)")
      // What comes behind them is as it was.
      #expect(hidden(by: "body { \(String(repeating: open + close, count: 3)) } .x { display: none }") == [])
    }
    let selector = String(repeating: ":is(", count: depth) + ".credits" + String(repeating: ")", count: depth)
    #expect(findings("<style>\(selector) { display: none }</style>").contains { $0.severity == .error })
  }

  @Test(arguments: StyleCases.all.keeps + StyleCases.all.clear) func lets(_ sheet: StyleCases.Sheet) {
    #expect(hidden(by: sheet.css) == [], "\(sheet.css)")
  }

  @Test(arguments: StyleCases.all.covers) func warnsOfWhatCovers(_ sheet: StyleCases.Sheet) {
    let found = findings("<style>\(sheet.css)</style>")
    #expect(Set(found.map(\.severity)) == [.warning], "\(sheet.css): \(found.map(\.text))")
    #expect(found.contains { $0.text.contains("lays an opaque box over") })
  }

  @Test func saysWhatHidesAndUnderWhichCondition() {
    #expect(
      hidden(by: "@media print {\n  .credits { display : none }\n}") == [
        "'display : none' under '@media print' hides the credit on the page of a.md and pages like it"
      ])
    #expect(
      hidden(by: "dd a { opacity: 0 }") == [
        "'opacity: 0' hides the link to the licence on the page of a.md and pages like it"
      ])
  }

  @Test func readsSheetsThatPagesNameAndThoseThatTheyImport() {
    let sheets = ["assets/a.css": "@import \"/more/b.css\" print;", "more/b.css": "x{}\n footer{display:none}"]
    let found = findings("<link rel=stylesheet href=\"../assets/a.css\">", sheets: sheets)
    #expect(found.map { [$0.span?.line, $0.span?.column, $0.span?.length] } == [[2, 2, 6]])
    #expect(found.map { $0.span?.file } == ["more/b.css"])
    let beside = ["looks/a.css": "@import url(b.css);", "looks/b.css": "dl{opacity:0}"]
    #expect(findings("<link rel=stylesheet href=/looks/a.css>", sheets: beside).map(\.severity) == [.error])
    #expect(findings("<link rel=\"alternate stylesheet\" href=\"more/b.css\">", sheets: sheets).isEmpty)
    #expect(findings("<link rel=stylesheet media=print href=\"more/b.css\">", sheets: sheets).count == 1)
  }

  @Test(arguments: [
    "<link rel=stylesheet href=\"https://cdn.example.org/a.css\">",
    "<link rel=stylesheet href=//cdn.example.org/a.css>",
    "<style>@import url(https://cdn.example.org/a.css);</style>",
  ])
  func saysThatItCannotReadWhatIsElsewhere(_ head: String) {
    #expect(findings(head).map(\.severity) == [.warning])
  }
}
