import ArgumentParser
import SiteGenerator
import SiteServices

/// `sitegen serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in a browser, and shows it again whenever a file is saved.",
    discussion: """
      Pages live in memory; public/ is not touched. What is wrong with the site stands in the pages and in the terminal.
      Ctrl-C ends it (exit code 130; 143 after a request to end).
      """)

  @OptionGroup var selection: SelectionOptions

  @Option(name: .shortAndLong, help: "The port; 0 takes any that is free. Without it 8080, or the next that is free.")
  var port: Int?

  @Option(help: "The address to listen on, such as 0.0.0.0. Others can reach the preview then.")
  var host: String?

  @Option(
    help:
      "A name under which the preview may be asked for as well, with its port where that is another one, such as desk.local:9000. May be given more than once.",
    transform: Serve.allowedHost)
  var allowHost: [AllowedHost] = []

  @Flag(help: "Open the preview in a browser.")
  var open = false

  @Flag(help: "Look at the files again and again, where the file system does not say when they change.")
  var poll = false

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("'\(port)' is not a port.") }
  }

  private static func allowedHost(_ text: String) throws -> AllowedHost {
    do throws(AllowedHost.Fault) {
      return try AllowedHost(reading: text)
    } catch {
      throw ValidationError("'\(TerminalText.clean(text))' cannot be allowed: \(error.text)\n  hint: \(error.hint)")
    }
  }

  func run() async throws {
    var options = PreviewOptions(selection.build(output: "public"))
    options.host = host
    options.port = port
    options.allowedHosts = allowHost
    options.polls = poll
    try await ServeSession(options: options, opensBrowser: open).run()
  }
}
