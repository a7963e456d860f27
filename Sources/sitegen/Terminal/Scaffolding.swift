import ArgumentParser
import SiteGenerator

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
}
