import ArgumentParser
import SiteGenerator
import SiteModel

/// Which articles of which site: what everything that reads a site as a build does is asked for in the same words.
struct SelectionOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include articles whose date is in the future. Embargoes hold all the same.")
  var future = false

  @Option(
    help: "Take the site as of a day or moment, such as 2026-03-04; now, unless it is given.",
    transform: DateOption.read)
  var asOf: Timestamp?

  /// The options of a build into a folder.
  func build(output: String) -> BuildOptions {
    var options = BuildOptions(source: source, output: output, now: Machine.now, width: Machine.processors)
    options.includesDrafts = drafts
    options.includesFuture = future
    options.asOf = asOf
    return options
  }
}
