import ArgumentParser
import SiteGenerator
import SiteModel

/// `sitegen check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks everything that a build checks, and writes nothing.",
    discussion: """
      Findings go to standard error and a line that counts them to standard output; a report for machines goes to
      standard output, and nothing else does. Exit code 1 where there are errors, with --strict where there are warnings.
      """)

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(
    name: .shortAndLong, help: "Where the site was built, to compare the ids in its feeds with.",
    completion: .directory)
  var output = "public"

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include articles whose date is in the future. Embargoes hold all the same.")
  var future = false

  @Option(
    help: "Check the site as of a day or moment, such as 2026-03-04; now, unless it is given.",
    transform: DateOption.read)
  var asOf: Timestamp?

  @Option(help: "text, or json, sarif or junit for machines.")
  var format = FindingsFormat.text

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() async throws {
    var options = BuildOptions(source: source, output: output, now: Machine.now, width: Machine.processors)
    options.includesDrafts = drafts
    options.includesFuture = future
    options.asOf = asOf
    try await CheckSession(options: options, format: format, isStrict: strict).run()
  }
}
