import ArgumentParser
import SiteGenerator

/// `sitegen render`
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the HTML of a text.",
    discussion: "Front matter is passed over; links stay as they are, since there is no site around the text.")

  @Argument(help: "A Markdown file, or - for standard input.", completion: .file(extensions: ["md"]))
  var file: String

  func run() async throws {
    let rendered: StandaloneText
    do throws(SystemError) {
      rendered = try StandaloneText(reading: file)
    } catch {
      Failure.print("\(error)", hint: error.hint)
      throw ExitCode(2)
    }
    let printer = DiagnosticPrinter(style: TextStyle(stream: .error), width: 120)
    StandardStream.error.write(printer.text(rendered.diagnostics))
    StandardStream.output.write(rendered.html)
    if rendered.hasErrors { throw ExitCode(1) }
  }
}
