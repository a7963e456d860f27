import ArgumentParser
import SiteGenerator

/// `sitegen rules`
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the rules by which articles are checked.",
    discussion: "A line each: the id, how bad a breach is, whose demand it is, what it demands.")

  @Option(help: "How the list is written: text, markdown or json.")
  var format = RuleList.Format.text

  func run() async throws { StandardStream.output.write(RuleList().text(format)) }
}

extension RuleList.Format: ExpressibleByArgument {}
