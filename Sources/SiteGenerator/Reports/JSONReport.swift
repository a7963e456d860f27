import SiteModel

/// Findings as one JSON object (docs/formats/check-json.md).
enum JSONReport {
  /// The object, with a line end behind it.
  static func bytes(_ report: FindingsReport) -> [UInt8] {
    var json = JSONWriter(.pretty)
    let findings = report.findings
    json.object { json in
      json.member("sitegen", Version.current)
      json.member("asOf", report.asOf?.asWritten)
      json.object("summary") { append(report, findings, to: &$0) }
      json.array("diagnostics") { json in
        for finding in findings where finding.waiver == nil {
          json.object { append(finding.diagnostic, to: &$0) }
        }
      }
      json.array("waived") { json in
        for case let (diagnostic, waiver?) in findings.map({ ($0.diagnostic, $0.waiver) }) {
          json.object { json in
            append(diagnostic, to: &json)
            json.object("waiver") { append(waiver, to: &$0) }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func append(
    _ report: FindingsReport, _ findings: [ReportedFinding], to json: inout JSONWriter
  ) {
    func count(_ severity: Diagnostic.Severity) -> Int {
      findings.count { $0.waiver == nil && $0.diagnostic.severity == severity }
    }
    json.member("articles", report.count(.article))
    json.member("pages", report.count(.page))
    json.member("complete", report.isWhole)
    json.member("errors", count(.error))
    json.member("warnings", count(.warning))
    json.member("information", count(.information))
    json.member("waived", report.waived.count)
  }

  private static func append(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.member("severity", diagnostic.severity.rawValue)
    json.member("id", diagnostic.id)
    json.member("layer", diagnostic.layer.rawValue)
    append(diagnostic.span, to: &json)
    json.member("article", diagnostic.article)
    json.member("text", diagnostic.text)
    json.member("hint", diagnostic.hint)
    guard !diagnostic.notes.isEmpty else { return }
    json.array("notes") { json in
      for note in diagnostic.notes {
        json.object { json in
          append(note.span, to: &json)
          json.member("text", note.text)
        }
      }
    }
  }

  /// A place. A file that is meant as a whole has no line; columns count bytes, and the end is the one behind the place.
  private static func append(_ span: SourceSpan?, to json: inout JSONWriter) {
    guard let span else { return }
    json.member("file", span.file)
    guard !span.isWholeFile else { return }
    json.member("line", span.line)
    json.member("column", span.column)
    json.member("endLine", span.line)
    json.member("endColumn", span.column + span.length)
  }

  private static func append(_ waiver: Waiver, to json: inout JSONWriter) {
    json.member("by", waiver.by)
    json.member("because", waiver.because)
    json.member("until", waiver.until?.date.iso8601)
  }
}
