import SiteModel
import Testing

@testable import SiteGenerator

/// Reports for tests of their formats.
enum ReportSamples {
  /// A finding on line 7 of a file.
  static func finding(
    _ text: String = "the text is wrong", severity: Diagnostic.Severity = .error, id: String = "R020",
    layer: Diagnostic.Layer = .licence, file: String = "content/articles/a.md", line: Int = 7, column: Int = 10,
    length: Int = 3, source: String? = "license: xyz", notes: [Diagnostic.Note] = [], hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, id: id, layer: layer,
      at: SourceSpan(file: file, line: line, column: column, length: length, sourceLine: source), text, notes: notes,
      hint: hint)
  }

  static let waiver: Waiver = {
    var waiver = Waiver()
    waiver.rule = "R007"
    waiver.by = "M. Oakes"
    waiver.because = "the archive is gone"
    waiver.until = Timestamp(reading: "2026-12-31")
    return waiver
  }()

  static func article(_ file: String, kind: Article.Kind = .article) throws -> Article {
    let date = try #require(Timestamp(reading: "2026-03-04"))
    return Article(file: file, kind: kind, section: "articles", path: try SitePath(["a"]), title: "A", date: date)
  }

  static func report(
    _ diagnostics: [Diagnostic], waived: [Diagnostic] = [], articles: [String] = []
  ) throws -> FindingsReport {
    var report = FindingsReport(diagnostics: diagnostics)
    report.waived = waived.map { WaivedFinding(diagnostic: $0, waiver: waiver) }
    report.articles = try articles.map { try article($0) }
    return report
  }
}
