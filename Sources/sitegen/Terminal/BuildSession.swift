import ArgumentParser
import Dispatch
import SiteGenerator
import SiteModel

/// One build with a person before it: progress, messages, the summary, Ctrl-C, the exit code.
struct BuildSession {
  let options: BuildOptions
  var format = FindingsFormat.text
  /// Of whoever does more than build; there may be one alone in a process, as a second one is not told of anything.
  var signals: SignalWatch?

  /// Builds, and says what came of it.
  ///
  /// - Throws: the exit code, unless the site was built.
  @discardableResult
  func run() async throws -> BuildReport {
    let begin = ContinuousClock.now
    let bar = ProgressBar()
    let generator = Generator(options: options) { bar.show($0) }
    let build = Task { () -> Result<BuildReport, BuildFault> in
      do throws(BuildFault) { return .success(try await generator.build()) } catch { return .failure(error) }
    }
    let signals = signals ?? SignalWatch()
    signals.tell { build.cancel() }
    let result = await build.value
    bar.clear()
    switch result {
    case .success(let report):
      try finish(report, after: ContinuousClock.now - begin)
      return report
    case .failure(.cancelled): throw ExitCode(signals.exitCode)
    case .failure(let fault):
      Failure.print(fault)
      throw ExitCode(2)
    }
  }

  private func finish(_ report: BuildReport, after time: Duration) throws {
    if let format = format.report {
      let findings = report.findings(asOf: options.asOf)
      StandardStream.output.write(format.bytes(findings, folder: options.source))
    } else {
      show(report)
    }
    if report.hasErrors {
      Failure.print("nothing was written")
      throw ExitCode(1)
    }
    if format == .text {
      StandardStream.output.write(BuildSummary(report: report, output: options.output, time: time).text)
    }
  }

  private func show(_ report: BuildReport) {
    let printer = DiagnosticPrinter.ofStandardError
    // What is worth knowing but calls for nothing would drown what does.
    StandardStream.error.write(printer.text(report.diagnostics.filter { $0.severity != .information }))
  }
}

/// What went wrong with sitegen itself.
enum Failure {
  static func print(_ text: String, hint: String? = nil) {
    let style = TextStyle(stream: .error)
    StandardStream.error.write("\(style.red("sitegen:")) \(TerminalText.clean(text))\n")
    if let hint { StandardStream.error.write("  \(style.blue("hint:")) \(hint)\n") }
  }

  /// Why a site could not be read or built.
  static func print(_ fault: BuildFault) {
    switch fault {
    case .system(let error): print("\(error)", hint: error.hint)
    case .output(let fault): print(fault.text, hint: fault.hint)
    case .cancelled: print("stopped")
    }
  }
}

/// Calls back when somebody asks the process to end; a second time, the process ends at once.
final class SignalWatch {
  private let state: SignalState
  private let sources: [any DispatchSourceSignal]

  convenience init(_ interrupt: @escaping @Sendable () -> Void) { self.init(interrupt: { _ in interrupt() }) }

  /// Waits with whom it calls.
  convenience init() { self.init(interrupt: { _ in }) }

  /// Calls somebody else from now on; at once, where a signal came already.
  func tell(_ interrupt: @escaping @Sendable () -> Void) { state.tell(interrupt) }

  /// The same for those who want to know which exit code belongs to the signal.
  init(interrupt: @escaping @Sendable (_ exitCode: Int32) -> Void) {
    let state = SignalState()
    self.state = state
    sources = SignalState.numbers.map { number in
      SignalState.ignore(number)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard state.note(number) else { SignalState.exit(number) }
        interrupt(128 + number)
        state.call()
      }
      source.resume()
      return source
    }
  }

  /// 130 for Ctrl-C, 143 for a request to end.
  var exitCode: Int32 { state.exitCode }
}
