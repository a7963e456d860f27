import ArgumentParser
import SiteGenerator
import SiteModel

/// `sitegen due`
struct Due: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what must be renewed, removed, opened or notified, and when.",
    discussion: "Nothing is built. Notifications of the time before are listed too, as nobody knows which were sent.")

  /// How the list is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, ics
  }

  @Option(help: "How far to look ahead, such as 30d, 2w, 48h, 6mo or 1y.", transform: DurationOption.read)
  var within = CalendarDuration.days(30)

  @Option(help: "From which day or moment on; now, unless it is given.", transform: DateOption.read)
  var asOf: Timestamp?

  @Option(help: "text, csv for spreadsheets, or ics for calendars.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  func run() async throws {
    var options = BuildOptions(source: source, now: Machine.now, width: Machine.processors)
    options.asOf = asOf
    let report: DueReport
    do throws(BuildFault) {
      report = try await DueReport.read(options, within: within)
    } catch {
      Failure.print(error)
      throw ExitCode(2)
    }
    let printer = DiagnosticPrinter(style: TextStyle(stream: .error), width: 120)
    StandardStream.error.write(printer.text(report.diagnostics))
    if report.hasErrors { throw ExitCode(1) }
    switch format {
    case .text:
      StandardStream.output.write(DueText(items: report.items, style: TextStyle(stream: .output)).text)
    case .csv: StandardStream.output.write(DueTable.bytes(report.items))
    case .ics: StandardStream.output.write(DueCalendar.bytes(report))
    }
  }
}
