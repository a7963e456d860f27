import SiteModel

/// Findings as a log of SARIF 2.1.0 (OASIS), as code hosts read it. The rules are those that something was found of.
struct SARIFReport {
  private let findings: [ReportedFinding]
  private let rules: [SARIFRule]
  private let ruleNumbers: [String: Int]
  private let files: ReportedFiles

  init(_ report: FindingsReport, files: ReportedFiles) {
    findings = report.findings
    self.files = files
    var severities: [String: Diagnostic] = [:]
    for finding in findings {
      severities[finding.diagnostic.id] = severities[finding.diagnostic.id] ?? finding.diagnostic
    }
    rules = severities.values.map { SARIFRule($0) }.sorted { $0.id.precedes($1.id) }
    ruleNumbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
  }

  /// The log, with a line end behind it.
  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs") { $0.object { appendRun(to: &$0) } }
    }
    return json.bytes + [0x0A]
  }

  private func appendRun(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "sitegen")
        json.member("version", Version.current)
        json.member("semanticVersion", Version.current)
        json.array("rules") { json in for rule in rules { json.object { rule.append(to: &$0) } } }
      }
    }
    json.object("originalUriBaseIds") { json in
      json.object("%SRCROOT%") { json in
        json.object("description") { $0.member("text", "The folder in which sitegen was run.") }
      }
    }
    json.member("columnKind", "utf16CodeUnits")
    json.array("results") { json in
      var seen: [String: Int] = [:]
      for finding in findings {
        let mark = SARIFReport.mark(of: finding.diagnostic)
        seen[mark, default: 0] += 1
        json.object { append(finding, mark: "\(mark):\(seen[mark] ?? 1)", to: &$0) }
      }
    }
  }

  private func append(_ finding: ReportedFinding, mark: String, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    json.member("ruleId", diagnostic.id)
    json.member("ruleIndex", ruleNumbers[diagnostic.id])
    json.member("level", diagnostic.severity.sarifLevel)
    json.object("message") { $0.member("text", SARIFReport.message(diagnostic)) }
    json.array("locations") { json in json.object { SARIFLocation(diagnostic.span, files).append(to: &$0) } }
    let places = diagnostic.notes.filter { $0.span != nil }
    if !places.isEmpty {
      json.array("relatedLocations") { json in
        for (number, note) in places.enumerated() {
          json.object { json in
            json.member("id", number + 1)
            SARIFLocation(note.span, files).append(to: &json)
            json.object("message") { $0.member("text", note.text) }
          }
        }
      }
    }
    json.object("partialFingerprints") { $0.member("sitegenFinding/v1", mark) }
    if let waiver = finding.waiver {
      json.array("suppressions") { json in
        json.object { json in
          json.member("kind", "inSource")
          json.member("justification", waiver.justification)
        }
      }
    }
    json.object("properties") { $0.member("layer", diagnostic.layer.rawValue) }
  }

  /// The sentence, what explains it without a place, and how to mend it: hosts show nothing else beside the line.
  private static func message(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.filter { $0.span == nil }.map { "Note: \($0.text)." }
    return (["\(diagnostic.text)."] + notes + (diagnostic.hint.map { ["Hint: \($0)"] } ?? [])).joined(separator: "\n")
  }

  /// What a finding is known by when the lines above it change: its rule, its file and its text, without the numbers of
  /// lines that the text names.
  private static func mark(of diagnostic: Diagnostic) -> String {
    var bytes = Array((diagnostic.id + "\0" + (diagnostic.span?.file ?? "") + "\0").utf8)
    let line = Array("line ".utf8)
    for byte in diagnostic.text.utf8 {
      let isNumber = (0x30...0x39).contains(byte) && bytes.suffix(line.count).elementsEqual(line)
      if !isNumber { bytes.append(byte) }
    }
    return SHA256.hash(data: bytes).hexadecimal(ofFirst: 16)
  }
}

extension Diagnostic.Severity {
  /// The word of SARIF.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}
