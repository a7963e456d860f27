import ArgumentParser
import SiteGenerator
import SiteModel

/// One check with a person, or a machine, before it: progress, findings, the line that counts them, the exit code.
struct CheckSession {
  let options: BuildOptions
  let format: FindingsFormat
  /// Whether warnings count as errors.
  let isStrict: Bool

  /// Checks, and ends the process where nothing is wrong.
  ///
  /// - Throws: the exit code for everything else.
  func run() async throws {
    let bar = ProgressBar()
    let report: FindingsReport
    do throws(BuildFault) {
      report = try await SiteCheck(options: options) { bar.show($0) }.run()
    } catch {
      bar.clear()
      Failure.print(error)
      throw ExitCode(2)
    }
    bar.clear()
    if let format = format.report {
      StandardStream.output.write(format.bytes(report, folder: options.source))
    } else {
      show(report)
    }
    if report.count(.error) > 0 || (isStrict && report.count(.warning) > 0) { throw ExitCode(1) }
    // To let go of thousands of articles piece by piece takes time.
    withExtendedLifetime(report) { Machine.exit(0) }
  }

  private func show(_ report: FindingsReport) {
    let printer = DiagnosticPrinter.ofStandardError
    StandardStream.error.write(report.diagnostics.sorted().map { printer.text($0) }.joined())
    StandardStream.output.write(CheckSummary(report: report).text)
  }
}

/// What was checked, and what came of it, in one line.
struct CheckSummary {
  let report: FindingsReport

  var text: String {
    // Where nothing could be read at all, it goes without saying.
    let whole = report.isWhole || report.articles.isEmpty ? "" : "; links are checked when every file can be read"
    return "\(checked): \(counts)\(whole)\n"
  }

  private var checked: String {
    let kinds = [(report.count(.article), "article"), (report.count(.page), "page")].filter { $0.0 > 0 }
      .map { counted($0.0, $0.1) }
    let hidden = [(report.articleCounts.withheld, "withheld"), (report.articleCounts.over, "over")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return (kinds.isEmpty ? "Nothing checked" : kinds.joined(separator: " and ") + " checked")
      + (hidden.isEmpty ? "" : " (\(hidden.joined(separator: ", ")))")
  }

  private var counts: String {
    let information = report.count(.information)
    let parts = [counted(report.count(.error), "error"), counted(report.count(.warning), "warning")]
    return
      (parts + (information > 0 ? ["\(information) for information"] : [])
      + (report.waived.isEmpty ? [] : ["\(report.waived.count) waived"])).joined(separator: ", ")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
