import ArgumentParser
import SiteGenerator
import SiteModel

/// Runs something that makes files, and says which.
enum Scaffolding {
  static func report(_ make: () throws(ScaffoldFault) -> ScaffoldReport) throws {
    do throws(ScaffoldFault) {
      let report = try make()
      let style = TextStyle(stream: .output)
      for file in report.made { StandardStream.output.write("\(style.green("made")) \(file)\n") }
      for file in report.replaced { StandardStream.output.write("\(style.yellow("replaced")) \(file)\n") }
      for file in report.kept { StandardStream.output.write("\(style.dim("kept")) \(file)\n") }
      if let next = report.next { StandardStream.output.write("\(next)\n") }
    } catch {
      Failure.print(error.text, hint: error.hint)
      throw ExitCode(error.isOfMachine ? 2 : 1)
    }
  }

  /// Prints a list, and what was found wrong while it was made.
  static func list(
    _ make: () async throws(ScaffoldFault) -> (text: String, diagnostics: [Diagnostic])
  ) async throws {
    let list: (text: String, diagnostics: [Diagnostic])
    do throws(ScaffoldFault) {
      list = try await make()
    } catch {
      Failure.print(error.text, hint: error.hint)
      throw ExitCode(error.isOfMachine ? 2 : 1)
    }
    StandardStream.output.write(list.text)
    let printer = DiagnosticPrinter(style: TextStyle(stream: .error), width: 120)
    StandardStream.error.write(printer.text(list.diagnostics))
    if list.diagnostics.hasErrors { throw ExitCode(1) }
  }
}
