import ArgumentParser
import SiteGenerator
import SiteModel

/// The command. Each subcommand only translates: options in, one call, an exit code out.
@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds sites from republished articles, with the credit each of them needs.",
    discussion: """
      Exit codes: 0 done, 1 the site has faults, 2 sitegen could not work (disk, lock), 64 wrong command line,
      130 or 143 interrupted.
      """,
    version: Version.current,
    subcommands: [
      Audit.self, Build.self, Check.self, Diff.self, Due.self, Explain.self, Init.self, New.self, Outlets.self,
      Publish.self, Render.self,
      Rules.self,
      Schema.self, Serve.self, ThemeFiles.self,
      Withdraw.self,
    ])

  static func main() async {
    StandardStream.ignoreBrokenPipes()
    if let word = CommandLine.arguments.dropFirst().first, let fault = unknownCommand(word) {
      StandardStream.error.write("sitegen: \(fault)\n")
      Machine.exit(64)
    }
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }

  /// What is said of a first word that is no command; `nil` of options and commands.
  private static func unknownCommand(_ word: String) -> String? {
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard word.utf8.first != 0x2D, !names.contains(word) else { return nil }
    let likely = Typos.likelyWord(for: word, among: names)
    return "there is no command '\(TerminalText.clean(word))'; "
      + (likely.map { "did you mean '\($0)'?" } ?? "'sitegen --help' lists them")
  }
}
