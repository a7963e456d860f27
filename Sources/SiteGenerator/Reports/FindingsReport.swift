package import SiteModel

/// What was found on a site, by a check or by a build.
package struct FindingsReport: Sendable {
  /// The day or moment for which the site was looked at; `nil` where nobody named one.
  package var asOf: Timestamp?
  package var diagnostics: [Diagnostic]
  /// Findings that an editor accepts for a while.
  package var waived: [WaivedFinding] = []
  /// The articles and pages whose texts were looked at.
  package var articles: [Article] = []
  /// How many articles there are, and how many of them are published.
  package var articleCounts = ArticleCounts()
  /// Whether everything was looked at. Where a file could not be read, a check says nothing of links: what is missing may
  /// be that file; a build ends behind a step with errors.
  package var isWhole = true

  /// A report of findings.
  package init(asOf: Timestamp? = nil, diagnostics: [Diagnostic]) {
    self.asOf = asOf
    self.diagnostics = diagnostics
  }

  /// How many findings are so bad.
  package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// How many texts of a kind were looked at.
  package func count(_ kind: Article.Kind) -> Int { articles.count { $0.kind == kind } }

  /// What stands and what was waived, in the order of their places. Things that were found twice are in it once.
  var findings: [ReportedFinding] {
    let standing = Set(diagnostics).map { ReportedFinding(diagnostic: $0, waiver: nil) }
    return (standing + waived.map { ReportedFinding(diagnostic: $0.diagnostic, waiver: $0.waiver) })
      .sorted { $0.diagnostic < $1.diagnostic }
  }
}

/// A finding, and the waiver that lets it pass where there is one.
struct ReportedFinding: Sendable {
  let diagnostic: Diagnostic
  let waiver: Waiver?
}

extension BuildReport {
  /// What the build found.
  package func findings(asOf: Timestamp?) -> FindingsReport {
    var report = FindingsReport(asOf: asOf, diagnostics: diagnostics)
    report.waived = waived
    report.articles = articles
    report.isWhole = !hasErrors
    return report
  }
}

extension Waiver {
  /// Why a finding may stand, in a line: who decided, until when.
  var justification: String {
    let end = until.map { " until \($0.date.iso8601)" } ?? ""
    return "waived by \(by)\(end): \(because)"
  }
}
