import ArgumentParser
import SiteGenerator
import SiteModel

/// `sitegen audit`
struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists every article with its ground, the evidence, its end, its edits, findings and waivers.",
    discussion: """
      Nothing is built. What the rules find is listed and is no failure: exit code 0, or 1 where a file could not be \
      read, because then the list would not be whole.
      """)

  /// How the ledger is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, html, json
  }

  @Option(help: "text, csv for spreadsheets, html for a page to be shown to a rights holder, or json for programs.")
  var format = Format.text

  @Option(help: "For which day or moment; now, unless it is given.", transform: DateOption.read)
  var asOf: Timestamp?

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(name: .shortAndLong, help: "A file for the ledger; an older ledger is replaced.", completion: .file())
  var output: String?

  @Flag(help: "Replace the file also where it is no ledger.")
  var force = false

  func run() async throws {
    var options = BuildOptions(source: source, now: Machine.now, width: Machine.processors)
    options.asOf = asOf
    let report: AuditReport
    do throws(BuildFault) {
      report = try await AuditReport.read(options)
    } catch {
      Failure.print(error)
      throw ExitCode(2)
    }
    guard let ledger = report.ledger else {
      let printer = DiagnosticPrinter(style: TextStyle(stream: .error), width: 120)
      StandardStream.error.write(printer.text(report.diagnostics))
      throw ExitCode(1)
    }
    try LedgerOutput(ledger: ledger, format: format).write(to: output, ofSite: source, isForced: force)
  }
}
