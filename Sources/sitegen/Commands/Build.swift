import ArgumentParser
import SiteGenerator
import SiteModel

/// `sitegen build`
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site into public/.",
    discussion: "The old public/ is replaced only by a whole and faultless tree; after an error it is as it was.")

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(name: .shortAndLong, help: "Where the built site goes.", completion: .directory)
  var output = "public"

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include articles whose date is in the future. Embargoes hold all the same.")
  var future = false

  @Option(
    help: "Build the site as of a day or moment, such as 2026-03-04; now, unless it is given.",
    transform: DateOption.read)
  var asOf: Timestamp?

  @Flag(help: "Take over an output folder that sitegen did not make. Its files stay.")
  var adopt = false

  @Option(help: "How findings are printed: text, or json, sarif or junit for machines.")
  var format = FindingsFormat.text

  @Option(help: .hidden)
  var lockTimeout = 10.0

  func run() async throws {
    var options = BuildOptions(source: source, output: output, now: Machine.now, width: Machine.processors)
    options.includesDrafts = drafts
    options.includesFuture = future
    options.asOf = asOf
    options.adoptsOutput = adopt
    options.lockTimeout = lockTimeout
    let report = try await BuildSession(options: options, format: format).run()
    withExtendedLifetime(report) { Machine.exit(0) }
  }
}
