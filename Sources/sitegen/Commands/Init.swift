import ArgumentParser
import SiteGenerator

/// `sitegen init`
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a working site.",
    discussion: "What is already there stays as it is: a second 'init' only adds what is missing.")

  @Argument(help: "The folder; it is made where it is missing.", completion: .directory)
  var directory: String

  @Option(help: "The site's name.")
  var title: String?

  func run() async throws {
    try Scaffolding.report { () throws(ScaffoldFault) in
      try SiteScaffold(title: title, now: Machine.now).write(to: directory)
    }
  }
}
