import ArgumentParser
import SiteGenerator

/// `sitegen init`
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a working site, or what checks and publishes one.",
    discussion: """
      What is already there stays as it is: a second 'init' only adds what is missing. With --ci, --container or \
      --pre-commit a folder that has a sitegen.yaml gets their files alone.
      """)

  @Argument(help: "The folder; it is made where it is missing. May be left out in a site.", completion: .directory)
  var directory: String?

  @Option(help: "The site's name.")
  var title: String?

  @OptionGroup(title: "Publishing without a person") var automation: AutomationOptions

  func validate() throws {
    if directory == nil, automation.scaffold.isEmpty {
      throw ValidationError("Name a folder, such as 'sitegen init my-site'.")
    }
  }

  func run() async throws {
    let directory = self.directory ?? "."
    let automation = self.automation.scaffold
    let isSite = SiteScaffold.isSite(directory)
    if automation.isEmpty || (!isSite && self.directory != nil) {
      try Scaffolding.report { () throws(ScaffoldFault) in
        if !isSite { try automation.checkForNewSite() }
        return try SiteScaffold(title: title, now: Machine.now).write(to: directory)
      }
    }
    guard !automation.isEmpty else { return }
    try Scaffolding.report { () throws(ScaffoldFault) in try automation.write(to: directory) }
  }
}
