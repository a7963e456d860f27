import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct JUnitReportTests {
  private func elements(_ report: FindingsReport, folder: String = "") throws -> [ReadElement] {
    try XMLReading.elements(ReportFormat.junit.bytes(report, folder: folder))
  }

  private func named(_ name: String, in elements: [ReadElement]) -> [ReadElement] {
    elements.filter { $0.path.hasSuffix(name) }
  }

  @Test func countsCases() throws {
    let report = try ReportSamples.report(
      [
        ReportSamples.finding(), ReportSamples.finding("and that", line: 9),
        ReportSamples.finding(severity: .warning, id: "R050", layer: .outlet, file: "content/articles/b.md"),
      ],
      waived: [ReportSamples.finding(severity: .warning, id: "R007", layer: .site, file: "content/articles/c.md")],
      articles: ["content/articles/a.md", "content/articles/b.md", "content/articles/d.md", "content/articles/c.md"])
    let elements = try elements(report)
    let root = try #require(elements.first)
    #expect(
      root.attributes == [
        "name": "sitegen check", "tests": "4", "failures": "1", "errors": "0", "skipped": "1", "time": "0",
      ])
    let suites = named("/testsuite", in: elements)
    #expect(suites.map { $0.attributes["name"] } == ["licence", "outlet", "site", "no findings"])
    #expect(suites.map { $0.attributes["failures"] } == ["1", "0", "0", "0"])
    #expect(suites.map { $0.attributes["skipped"] } == ["0", "0", "1", "0"])
    let cases = named("/testcase", in: elements)
    #expect(cases.map { $0.attributes["file"] } == ["a", "b", "c", "d"].map { "content/articles/\($0).md" })
    let failure = try #require(named("/failure", in: elements).first)
    #expect(failure.attributes == ["type": "R020", "message": "the text is wrong (and 1 more)"])
    #expect(failure.text.contains("content/articles/a.md:9:10: error: and that [R020]"))
    #expect(named("/skipped", in: elements).map { $0.attributes["message"] } == [ReportSamples.waiver.justification])
    #expect(named("/system-out", in: elements).count == 2)
  }

  /// A fault in the outlet's file is a case of the article that it is about.
  @Test func putsFindingsToArticles() throws {
    var finding = ReportSamples.finding(severity: .warning, id: "R017", layer: .outlet, file: "content/outlets/p.yaml")
    finding.article = "content/articles/b.md"
    let other = ReportSamples.finding(severity: .warning, id: "R050", layer: .outlet, file: "content/articles/b.md")
    let elements = try elements(
      try ReportSamples.report([other, finding], articles: ["content/articles/a.md", "content/articles/b.md"]))
    let cases = named("/testcase", in: elements)
    #expect(cases.map { $0.attributes["file"] } == ["content/articles/b.md", "content/articles/a.md"])
    #expect(named("/system-out", in: elements).first?.text.contains("content/outlets/p.yaml:7:10: warning") == true)
  }

  @Test func standsHostileTexts() throws {
    let hostile = "\u{0}\u{1B}[31m]]></failure>&\"'\u{FFFE}\n\u{7F}<x>"
    let finding = ReportSamples.finding(hostile, file: "content/\u{1}<&\".md", hint: hostile)
    let failure = try #require(named("/failure", in: try elements(try ReportSamples.report([finding]))).first)
    #expect(failure.text.contains("]]></failure>&\"'"))
    #expect(!failure.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(failure.attributes["message"]?.contains("\u{FFFD}[31m") == true)
  }

  @Test func namesFilesFromWhereItRuns() throws {
    let report = try ReportSamples.report([ReportSamples.finding()])
    #expect(
      named("/testcase", in: try elements(report, folder: "site")).map { $0.attributes["name"] }
        == ["site/content/articles/a.md"])
  }
}
