import ArgumentParser
import SiteGenerator

/// `sitegen new`
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new content file.", subcommands: [NewArticle.self])
}

/// `sitegen new article`
struct NewArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Makes a new article in content/articles/, as a draft.",
    discussion: "With --outlet and --url the article is a republication; what is still to be filled in is marked.")

  @Argument(help: "The headline.")
  var title: String

  @Option(help: "The outlet that published it first: the name of a file in content/outlets/.")
  var outlet: String?

  @Option(help: "The address of the original article.")
  var url: String?

  @Option(help: "The folder of content/ it goes into.")
  var section = "articles"

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  func validate() throws {
    if (outlet == nil) != (url == nil) {
      throw ValidationError("--outlet and --url go together: a republication has both.")
    }
  }

  func run() async throws {
    try Scaffolding.report { () throws(ScaffoldFault) in
      try ArticleScaffold(title: title, outlet: outlet, url: url, section: section, now: Machine.now)
        .write(to: source)
    }
  }
}
