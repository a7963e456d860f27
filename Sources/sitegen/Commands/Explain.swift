import ArgumentParser
import SiteGenerator

/// `sitegen explain`
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a rule: why it is there, where it comes from, an example that breaks it and one that keeps it.")

  @Argument(help: "The rule's id, such as R020.")
  var rule: String

  func run() async throws {
    guard let explanation = RuleExplanation(rule) else {
      Failure.print("there is no rule '\(rule)'", hint: RuleExplanation.hint(for: rule))
      throw ExitCode(1)
    }
    StandardStream.output.write(explanation.text)
  }
}
