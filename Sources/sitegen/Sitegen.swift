import ArgumentParser
import SiteGenerator

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
}
