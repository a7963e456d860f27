import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct SARIFReportTests {
  private typealias Object = [String: Any]

  private func run(_ report: FindingsReport, folder: String = "") throws -> Object {
    let bytes = ReportFormat.sarif.bytes(report, folder: folder)
    let log = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [Object])?.first)
  }

  private func results(_ report: FindingsReport, folder: String = "") throws -> [Object] {
    try #require(try run(report, folder: folder)["results"] as? [Object])
  }

  private func place(_ result: Object) throws -> (uri: String, region: Object) {
    let location = try #require((result["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
    let artifact = try #require(location["artifactLocation"] as? Object)
    #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
    return (try #require(artifact["uri"] as? String), try #require(location["region"] as? Object))
  }

  private func mark(_ result: Object) throws -> String {
    try #require((result["partialFingerprints"] as? [String: String])?["sitegenFinding/v1"])
  }

  @Test func countsColumnsInUTF16() throws {
    // Before the place: a letter of two bytes and one unit, a sign of four bytes and two units.
    let line = "title: é🚢 harbour"
    let report = try ReportSamples.report([ReportSamples.finding(column: 8, length: 6, source: line)])
    #expect(try run(report)["columnKind"] as? String == "utf16CodeUnits")
    let region = try place(try #require(try results(report).first)).region
    #expect(region["startColumn"] as? Int == 8)
    #expect(region["endColumn"] as? Int == 11)
    #expect((region["snippet"] as? Object)?["text"] as? String == "é🚢")
    let behind = SourceSpan(file: "a", column: 15, length: 7, sourceLine: line)
    #expect(behind.utf16Columns == 12..<19)
    #expect(SourceSpan(file: "a", column: 40, sourceLine: "abc").utf16Columns == 4..<4)
    #expect(SourceSpan(file: "a", column: 3, length: 2, sourceLine: nil).utf16Columns == nil)
  }

  @Test func placesEveryFinding() throws {
    let report = try ReportSamples.report([
      ReportSamples.finding(file: "content/a b/ü.md"),
      ReportSamples.finding(id: "O101", file: "built-in templates/article.mustache", source: nil),
      ReportSamples.finding(id: "no-text", file: "templates/page.mustache", line: 1, column: 1, source: nil),
      Diagnostic(.warning, id: "broken-menu", "nothing is there"),
    ])
    let places = try results(report, folder: "./site/").map { try place($0) }
    #expect(
      Set(places.map(\.uri)) == [
        "site/content/a%20b/%C3%BC.md", "site/sitegen.yaml", "site/templates/page.mustache",
      ])
    #expect(places.allSatisfy { $0.region["startLine"] is Int })
    #expect(try results(report, folder: "../site").map { try place($0).uri }.contains("sitegen.yaml"))
    #expect(try results(report, folder: "/srv/site").map { try place($0).uri }.contains("sitegen.yaml"))
  }

  @Test func knowsAFindingAgainWhenLinesMove() throws {
    func marks(_ line: Int, _ text: String) throws -> [String] {
      let finding = ReportSamples.finding(text, line: line)
      var other = finding
      other.span?.line += 1
      return try results(try ReportSamples.report([finding, other])).map { try mark($0) }
    }
    let before = try marks(7, "'X' does not allow the edit declared on line 9")
    #expect(before == (try marks(30, "'X' does not allow the edit declared on line 132")))
    #expect(before != (try marks(7, "'Y' does not allow the edit declared on line 9")))
    #expect(Set(before).count == 2 && before[0].hasSuffix(":1") && before[1].hasSuffix(":2"))
  }

  @Test func namesItsRules() throws {
    let report = try ReportSamples.report([
      ReportSamples.finding(), ReportSamples.finding(id: "R020", line: 8),
      ReportSamples.finding(severity: .information, id: "not-shown", layer: .format),
    ])
    let run = try run(report)
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "sitegen" && driver["version"] as? String == Version.current)
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.map { $0["id"] as? String } == ["R020", "not-shown"])
    #expect(rules.map { ($0["defaultConfiguration"] as? [String: String])?["level"] } == ["error", "note"])
    #expect(rules.map { $0["name"] as? String }[1] == "NotShown")
    let help = try #require(rules[0]["help"] as? [String: String])
    #expect(help["text"] == RuleExplanation("R020")?.text)
    #expect(help["markdown"]?.contains("```markdown\n---\n") == true)
    for result in try #require(run["results"] as? [Object]) {
      let number = try #require(result["ruleIndex"] as? Int)
      #expect(rules[number]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func suppressesWhatIsWaived() throws {
    let waived = ReportSamples.finding(severity: .warning, id: "R007")
    let results = try results(try ReportSamples.report([ReportSamples.finding(line: 8)], waived: [waived]))
    #expect(results.map { $0["suppressions"] == nil } == [false, true])
    let suppression = try #require((results[0]["suppressions"] as? [[String: String]])?.first)
    #expect(suppression["kind"] == "inSource")
    #expect(suppression["justification"] == "waived by M. Oakes until 2026-12-31: the archive is gone")
  }

  @Test func keepsNotesAndHints() throws {
    let notes = [
      Diagnostic.Note("it stands here", at: SourceSpan(file: "content/b.md", line: 3, column: 2, sourceLine: "x y")),
      Diagnostic.Note("it is old"),
    ]
    let report = try ReportSamples.report([ReportSamples.finding(notes: notes, hint: "drop it")])
    let result = try #require(try results(report).first)
    #expect(
      (result["message"] as? [String: String])?["text"]
        == "the text is wrong.\nNote: it is old.\nHint: drop it")
    let related = try #require(result["relatedLocations"] as? [Object])
    #expect(related.count == 1 && related[0]["id"] as? Int == 1)
    #expect((related[0]["message"] as? [String: String])?["text"] == "it stands here")
  }

  @Test func saysNothingTwice() throws {
    let finding = ReportSamples.finding()
    #expect(try results(try ReportSamples.report([finding, finding])).count == 1)
  }
}
