import ArgumentParser
import SiteGenerator

/// `sitegen diff`
struct Diff: AsyncParsableCommand {
  /// How the comparison is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Shows what was done to an article since it was received.",
    discussion: """
      The article is compared word by word with the original that the site keeps beside it, and what was done is held
      against licence and outlet. Exit code 0 where a build takes it, 1 where it breaks a rule.
      """)

  @Argument(
    help: "The article: its file, its address, or the last part of that.",
    completion: .file(extensions: ["md"]))
  var article: String

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(help: "text, or json for programs.")
  var format = Format.text

  func run() async throws {
    let comparison: ArticleComparison
    do throws(ScaffoldFault) {
      comparison = try await ArticleComparison(of: article, in: source, now: Machine.now, width: Machine.processors)
    } catch {
      Failure.print(error.text, hint: error.hint)
      throw ExitCode(error.isOfMachine ? 2 : 1)
    }
    switch format {
    case .json: StandardStream.output.write(comparison.json)
    case .text: StandardStream.output.write(DiffPrinter(style: TextStyle(stream: .output)).text(comparison))
    }
    if !comparison.isAllowed { throw ExitCode(1) }
  }
}
