import SiteGenerator
import SiteModel
import SiteServices
import Synchronization

/// What a preview says in the terminal: the address first, then what is wrong, then a line for each time it is read anew.
final class ServeLog: Sendable {
  /// What came before the address was known; the address is the first that is said.
  private let waiting = Mutex<[PreviewReport]?>([])

  /// Says where the preview is, and what came of its first reading.
  func begin(_ place: PreviewPlace) {
    let style = TextStyle(stream: .output)
    let lines =
      place.addresses.map { "Preview at \(style.bold($0))" } + ["Desk at \(style.bold(place.desk))"]
    StandardStream.output.write(lines.joined(separator: "\n") + "\n")
    if let port = place.takenPort { note("somebody else listens on port \(port), so another one was taken") }
    if place.isOpen {
      warn(
        "everybody who reaches this machine can see the preview at these addresses, with drafts where they are shown")
    }
    let early = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting ?? []
    }
    for report in early { show(report) }
  }

  /// Takes what the preview has to say.
  func take(_ report: PreviewReport) {
    let isEarly = waiting.withLock { waiting in
      waiting?.append(report)
      return waiting != nil
    }
    if !isEarly { show(report) }
  }

  private func show(_ report: PreviewReport) {
    switch report {
    case .read(let reading):
      findings(reading)
      let verb = reading.isShown ? "rebuilt" : "not rebuilt"
      let files =
        reading.changes == 0 ? "" : " (\(reading.changes) \(reading.changes == 1 ? "article" : "articles") changed)"
      line("\(verb) in \(ServeLog.milliseconds(reading.time)) ms\(files)\(counts(reading.all))")
    case .proved(let reading):
      findings(reading)
      line("pages checked in \(ServeLog.milliseconds(reading.time)) ms\(counts(reading.all))")
    case .machine(let error): Failure.print("\(error)")
    case .polling(let reason): note("files are looked at twice a second: \(reason)")
    }
  }

  /// Those that were not there before.
  private func findings(_ reading: PreviewReading) {
    let printer = DiagnosticPrinter.ofStandardError
    let new = reading.new.filter { $0.severity != .information }
    StandardStream.error.write(new.sorted().map { printer.text($0) }.joined())
  }

  private func line(_ text: String) { StandardStream.error.write("\(Machine.timeOfDay) \(text)\n") }

  private func note(_ text: String) { StandardStream.error.write("note: \(TerminalText.clean(text))\n") }

  private func warn(_ text: String) {
    let style = TextStyle(stream: .error)
    StandardStream.error.write("\(style.yellow("warning:")) \(text)\n")
  }

  private func counts(_ all: [Diagnostic]) -> String {
    let counts = [(Diagnostic.Severity.error, "error"), (.warning, "warning")].map { severity, noun in
      (all.count { $0.severity == severity }, noun)
    }
    return counts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined()
  }

  private static func milliseconds(_ time: Duration) -> Int { Int(time / .milliseconds(1)) }
}
