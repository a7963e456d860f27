import ArgumentParser
import SiteGenerator
import SiteModel

/// One takedown with a person before it: the mark, the build, the proof, and what they came to.
struct TakedownSession {
  let request: Takedown.Request
  let options: BuildOptions

  func run() async throws {
    let takedown = try await mark()
    let name = TerminalText.clean(takedown.file)
    StandardStream.output.write(
      takedown.isAgain ? "\(name) was withdrawn already\n" : "Marked \(name) as withdrawn\n")
    let report: BuildReport
    do {
      report = try await BuildSession(options: options).run()
    } catch {
      let output = TerminalText.clean(options.output)
      Failure.print(
        "\(takedown.file) is marked as withdrawn, but the site was not built: \(output) is still the old site",
        hint:
          "mend what is reported above and withdraw it again, which proves that it is gone; the old site still has it")
      throw error
    }
    try await prove(takedown, report.articles)
  }

  private func mark() async throws -> Takedown {
    do throws(TakedownFault) {
      return try await Takedown.mark(request, options)
    } catch {
      show(error.diagnostics)
      Failure.print(error.text, hint: error.hint)
      throw ExitCode(error.isOfMachine ? 2 : 1)
    }
  }

  private func prove(_ takedown: Takedown, _ published: [Article]) async throws {
    let report: TakedownReport
    do throws(TakedownFault) {
      report = try await takedown.prove(published: published)
    } catch {
      Failure.print("the site was built, but it is not proved that the text is gone: \(error.text)")
      throw ExitCode(2)
    }
    let findings = report.diagnostics(in: options.output)
    show(findings)
    StandardStream.output.write(text(report, takedown).joined(separator: "\n") + "\n")
    if findings.hasErrors { throw ExitCode(1) }
  }

  private func show(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter.ofStandardError
    StandardStream.error.write(printer.text(diagnostics))
  }

  private func text(_ report: TakedownReport, _ takedown: Takedown) -> [String] {
    var lines = report.removed.map { "Removed \(path($0))" }
    lines += report.answers.map { "\(path($0.path)) is to be answered with \($0.status)" }
    lines += takedown.translations.map { "Still there: its translation \(TerminalText.clean($0))" }
    lines += report.pictures.map { "Still there: its picture \(path($0)), which is not of its bundle" }
    lines += report.proof.unsearched.map { "Not searched: \(path($0))" }
    let files = "\(report.proof.searched) file\(report.proof.searched == 1 ? "" : "s")"
    if report.sentences == 0 {
      lines.append("The text has no sentence that is long enough to be searched for")
    } else if report.proof.findings.isEmpty {
      lines.append("\(proved(report)) in \(TerminalText.clean(options.output)) (\(files) searched)")
    }
    return lines
  }

  private func proved(_ report: TakedownReport) -> String {
    let shared = report.shared.count
    guard shared == 0 else {
      let others = "\(shared) of the \(report.sentences) sentences of its text \(shared == 1 ? "is" : "are")"
      return others + " also in texts that stay; none of the others is left"
    }
    return report.sentences == 1
      ? "The sentence of its text is not" : "None of the \(report.sentences) sentences of its text is left"
  }

  private func path(_ file: String) -> String { TerminalText.clean(options.output + "/" + file) }
}
