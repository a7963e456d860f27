import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct JSONReportTests {
  @Test func saysEverything() throws {
    var report = try ReportSamples.report(
      [
        ReportSamples.finding(
          notes: [Diagnostic.Note("see there", at: SourceSpan(file: "content/b.md", line: 2, column: 3, length: 4))],
          hint: "drop it")
      ], waived: [ReportSamples.finding(severity: .warning, id: "R007", layer: .site, line: 9)],
      articles: ["content/articles/a.md"])
    report.asOf = Timestamp(reading: "2026-06-01")
    #expect(
      String(decoding: ReportFormat.json.bytes(report), as: UTF8.self) == """
        {
          "sitegen": "\(Version.current)",
          "asOf": "2026-06-01",
          "summary": {
            "articles": 1,
            "pages": 0,
            "complete": true,
            "errors": 1,
            "warnings": 0,
            "information": 0,
            "waived": 1
          },
          "diagnostics": [
            {
              "severity": "error",
              "id": "R020",
              "layer": "licence",
              "file": "content/articles/a.md",
              "line": 7,
              "column": 10,
              "endLine": 7,
              "endColumn": 13,
              "text": "the text is wrong",
              "hint": "drop it",
              "notes": [
                {
                  "file": "content/b.md",
                  "line": 2,
                  "column": 3,
                  "endLine": 2,
                  "endColumn": 7,
                  "text": "see there"
                }
              ]
            }
          ],
          "waived": [
            {
              "severity": "warning",
              "id": "R007",
              "layer": "site",
              "file": "content/articles/a.md",
              "line": 9,
              "column": 10,
              "endLine": 9,
              "endColumn": 13,
              "text": "the text is wrong",
              "waiver": {
                "by": "M. Oakes",
                "because": "the archive is gone",
                "until": "2026-12-31"
              }
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    ("2026-06-01", "2026-06-01"), ("2026-06-01T09:30:00", "2026-06-01T09:30:00"),
    ("2026-06-01T09:30:00+02:00", "2026-06-01T09:30:00+02:00"),
  ]) func namesTheMoment(_ given: String, _ written: String) throws {
    let moment = Timestamp(reading: given)
    try #require(moment != nil)
    let bytes = ReportFormat.json.bytes(FindingsReport(asOf: moment, diagnostics: []))
    let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(json["asOf"] as? String == written)
    #expect((json["diagnostics"] as? [Any])?.isEmpty == true && (json["waived"] as? [Any])?.isEmpty == true)
  }

  @Test func leavesOutPlacesThatAreNone() {
    let whole = Diagnostic(.error, id: "no-content", at: SourceSpan(file: "content"), "there is no folder content/")
    let text = String(decoding: ReportFormat.json.bytes(FindingsReport(diagnostics: [whole])), as: UTF8.self)
    #expect(text.contains("\"file\": \"content\"") && !text.contains("\"line\""))
  }
}
