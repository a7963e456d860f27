import ArgumentParser
import SiteGenerator

/// `sitegen theme`
struct ThemeFiles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Lists the files of the built-in theme, or copies them into the site.",
    subcommands: [ListTheme.self, EjectTheme.self, NamesOfTheme.self])
}

/// `sitegen theme list`
struct ListTheme: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the files of the built-in theme, and marks those the site has its own for.")

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  func run() async throws {
    try Scaffolding.report { () throws(ScaffoldFault) in
      StandardStream.output.write(try ThemeListing(source: source).text)
      return ScaffoldReport()
    }
  }
}

/// `sitegen theme eject`
struct EjectTheme: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject", abstract: "Copies files of the built-in theme into templates/, to be changed there.",
    discussion: "A file that is copied no longer changes when sitegen does. Copy those you want to change.")

  @Argument(help: "Files such as article.mustache, or folders such as partials; all, unless some are named.")
  var files: [String] = []

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Flag(help: "Replace files that the site has already.")
  var force = false

  func run() async throws {
    try Scaffolding.report { () throws(ScaffoldFault) in
      try ThemeEjection(files, isForced: force).write(to: source)
    }
  }
}

/// `sitegen theme names`: the text of docs/templates.md.
struct NamesOfTheme: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Prints the names that templates may use, as Markdown.")

  func run() async throws { StandardStream.output.write(TemplateNames().markdown) }
}
