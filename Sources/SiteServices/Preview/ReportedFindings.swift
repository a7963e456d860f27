import SiteModel

/// What was said of a site's findings already, so that each is said once for as long as it stands, wherever in its file
/// it moves to.
struct ReportedFindings: Sendable {
  /// A finding without its place. Two of one kind in a file are told apart by their number.
  private struct Key: Hashable {
    let file: String?
    let line: String?
    let id: String
    let severity: Diagnostic.Severity
    let text: String
    let hint: String?

    init(_ finding: Diagnostic) {
      (file, line, id) = (finding.span?.file, finding.span?.sourceLine, finding.id)
      (severity, text, hint) = (finding.severity, finding.text, finding.hint)
    }
  }

  private var stages: [Key: Int] = [:]
  private var pages: [Key: Int] = [:]

  /// Takes what was found before the first page was made, and answers what is to be said.
  ///
  /// - Parameter isWhole: false where the reading ended early, so that what is missing may still stand.
  mutating func take(stages found: [Diagnostic], isWhole: Bool) -> [Diagnostic] {
    ReportedFindings.take(found, &stages, isWhole: isWhole)
  }

  /// Takes what was found on finished pages; `isWhole` where all pages were made.
  mutating func take(pages found: [Diagnostic], isWhole: Bool) -> [Diagnostic] {
    ReportedFindings.take(found, &pages, isWhole: isWhole)
  }

  private static func take(_ found: [Diagnostic], _ known: inout [Key: Int], isWhole: Bool) -> [Diagnostic] {
    var counts: [Key: Int] = [:]
    let new = found.filter { finding in
      counts[Key(finding), default: 0] += 1
      return counts[Key(finding), default: 0] > known[Key(finding), default: 0]
    }
    known = isWhole ? counts : known.merging(counts) { max($0, $1) }
    return new
  }
}
