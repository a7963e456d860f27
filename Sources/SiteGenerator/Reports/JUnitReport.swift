import SiteModel

/// Findings as JUnit's XML: a suite for each layer with a case for each file in which something was found, and a suite of
/// the files in which nothing was. Errors are failures, warnings are printed, and what is waived is skipped.
struct JUnitReport {
  /// What was found in one file by the rules of one layer.
  private struct Case {
    let file: String?
    var findings: [ReportedFinding] = []

    var errors: [Diagnostic] { standing.filter { $0.severity == .error } }
    var others: [Diagnostic] { standing.filter { $0.severity != .error } }
    var waived: [ReportedFinding] { findings.filter { $0.waiver != nil } }
    var isSkipped: Bool { standing.isEmpty && !findings.isEmpty }
    private var standing: [Diagnostic] { findings.filter { $0.waiver == nil }.map(\.diagnostic) }
  }

  private let suites: [(name: String, cases: [Case])]
  private let files: ReportedFiles

  init(_ report: FindingsReport, files: ReportedFiles) {
    self.files = files
    let findings = report.findings
    var suites: [(name: String, cases: [Case])] = []
    for layer in [Diagnostic.Layer.licence, .permission, .outlet, .site, .format] {
      let mine = Dictionary(grouping: findings.filter { $0.diagnostic.layer == layer }) { $0.diagnostic.subject }
      let cases = mine.map { Case(file: $0, findings: $1) }.sorted { ($0.file ?? "") < ($1.file ?? "") }
      if !cases.isEmpty { suites.append((layer.rawValue, cases)) }
    }
    let found = Set(findings.compactMap(\.diagnostic.subject))
    let clean = report.articles.map(\.file).filter { !found.contains($0) }.sorted { $0.precedes($1) }
    if !clean.isEmpty { suites.append(("no findings", clean.map { Case(file: $0) })) }
    self.suites = suites
  }

  /// The document.
  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    let all = suites.flatMap(\.cases)
    xml.element(
      "testsuites",
      [
        "name": "sitegen check", "tests": "\(all.count)", "failures": "\(all.count { !$0.errors.isEmpty })",
        "errors": "0", "skipped": "\(all.count(where: \.isSkipped))", "time": "0",
      ]
    ) { xml in
      for (name, cases) in suites {
        xml.element(
          "testsuite",
          [
            "name": name, "tests": "\(cases.count)", "failures": "\(cases.count { !$0.errors.isEmpty })",
            "errors": "0", "skipped": "\(cases.count(where: \.isSkipped))", "time": "0",
          ]
        ) { xml in for test in cases { append(test, of: name, to: &xml) } }
      }
    }
    return xml.bytes
  }

  private func append(_ test: Case, of suite: String, to xml: inout XMLWriter) {
    let file = test.file.map { files.name($0) }
    let attributes: XMLWriter.Attributes = [
      "classname": suite, "name": file ?? "the site", "file": file, "time": "0",
    ]
    if test.findings.isEmpty { return xml.element("testcase", attributes) }
    xml.element("testcase", attributes) { xml in
      if test.isSkipped {
        xml.element(
          "skipped", ["message": test.waived.compactMap { $0.waiver?.justification }.joined(separator: "; ")])
      }
      if let first = test.errors.first {
        // One for each case: readers show the first alone.
        let more = test.errors.count > 1 ? " (and \(test.errors.count - 1) more)" : ""
        xml.element(
          "failure", ["type": first.id, "message": first.text + more], test.errors.map(text).joined(separator: "\n"))
      }
      let printed =
        test.others.map(text)
        + test.waived.map { "\(text($0.diagnostic))\n  \($0.waiver?.justification ?? "")" }
      if !printed.isEmpty { xml.element("system-out", printed.joined(separator: "\n")) }
    }
  }

  /// A finding as a terminal has it, without the line of the source.
  private func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { self.place($0) + ": " } ?? ""
    let notes = diagnostic.notes.map { "  note: " + ($0.span.map { self.place($0) + ": " } ?? "") + $0.text }
    let hint = diagnostic.hint.map { ["  hint: \($0)"] } ?? []
    let first = "\(place)\(diagnostic.severity.rawValue): \(diagnostic.text) [\(diagnostic.id)]"
    return ([first] + notes + hint).joined(separator: "\n")
  }

  private func place(_ span: SourceSpan) -> String {
    span.isWholeFile ? files.name(span.file) : "\(files.name(span.file)):\(span.line):\(span.column)"
  }
}
