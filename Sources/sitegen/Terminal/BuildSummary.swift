import SiteGenerator
import SiteModel

/// What a build made: a line for each kind of output, what was left out, how long it took.
struct BuildSummary {
  let report: BuildReport
  let output: String
  let time: Duration

  var text: String {
    (counts + skipped + leftOutFiles + report.notes + [report.articleCounts.words, built]).joined(separator: "\n")
      + "\n"
  }

  /// What was done, and how much of it the last build had done already.
  private var built: String {
    if report.isFromRecord { return "\(output) is up to date: nothing changed since it was built (\(duration))" }
    let kept = report.reused.map {
      $0 == 0 ? "" : "; \(BuildSummary.grouped($0)) of its pages and lists stayed as they were"
    }
    return "Built \(output) in \(duration)\(kept ?? "")"
  }

  /// `12,345`
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { place, digit in
      (place > 0 && (digits.count - place) % 3 == 0 ? "," : "") + String(digit)
    }.joined()
  }

  private var counts: [String] {
    let width = report.counts.map { String($0.count).count }.max() ?? 1
    return report.counts.map { kind, count in
      let digits = String(count)
      return String(repeating: " ", count: width - digits.count + 2) + digits + " " + kind.rawValue
        + (count == 1 ? "" : "s")
    }
  }

  /// A line that counts, and one for each article up to twenty.
  private var skipped: [String] {
    guard !report.skipped.isEmpty else { return [] }
    let reasons = SkippedArticle.Reason.allCases.compactMap { reason -> String? in
      let count = report.skipped.count { $0.reason == reason }
      return count == 0 ? nil : "\(count) \(reason.rawValue)"
    }
    let named = report.skipped.sorted { $0.file < $1.file }.prefix(20).map {
      "  \(TerminalText.clean($0.file)) (\($0.reason.rawValue))"
    }
    let rest = report.skipped.count > 20 ? ["  and \(report.skipped.count - 20) more"] : []
    return ["Left out: " + reasons.joined(separator: ", ")] + named + rest
  }

  /// The same for files that a person may wonder about.
  private var leftOutFiles: [String] {
    let files = report.diagnostics.filter { $0.id == "left-out-file" }.compactMap { $0.span?.file }.sorted()
    guard !files.isEmpty else { return [] }
    let rest = files.count > 20 ? ["  and \(files.count - 20) more"] : []
    return ["Not published: \(files.count) file\(files.count == 1 ? "" : "s"); 'sitegen check' says why"]
      + files.prefix(20).map { "  \(TerminalText.clean($0))" } + rest
  }

  private var duration: String {
    let milliseconds = Int(time / .milliseconds(1))
    return milliseconds < 1_000
      ? "\(milliseconds) ms" : "\(milliseconds / 1_000).\(milliseconds / 100 % 10)\(milliseconds / 10 % 10) s"
  }
}
