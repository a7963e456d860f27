import ArgumentParser
import SiteGenerator

/// `sitegen check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks everything that a build checks, and writes nothing.",
    discussion: """
      Findings go to standard error and a line that counts them to standard output; a report for machines goes to
      standard output, and nothing else does. Exit code 1 where there are errors, with --strict where there are warnings.
      """)

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .shortAndLong, help: "Where the site was built, to compare the ids in its feeds with.",
    completion: .directory)
  var output = "public"

  @Option(help: "text, or json, sarif or junit for machines.")
  var format = FindingsFormat.text

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() async throws {
    let options = selection.build(output: output)
    try await CheckSession(options: options, format: format, isStrict: strict).run()
  }
}
