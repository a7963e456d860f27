import ArgumentParser
import SiteGenerator

/// `sitegen outlets`
struct Outlets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlets", abstract: "Lists the site's outlets, and adds one whose terms are known.",
    subcommands: [ListOutlets.self, ListPresets.self, AddOutlet.self])
}

/// `sitegen outlets list`
struct ListOutlets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the site's outlets with their licences and how many articles are theirs.")

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  func run() async throws {
    try await Scaffolding.list { () async throws(ScaffoldFault) in
      let listing = try await OutletListing(source: source)
      return (listing.text, listing.diagnostics)
    }
  }
}

/// `sitegen outlets presets`
struct ListPresets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets", abstract: "Lists the outlets whose terms are known, and where those terms stand.")

  func run() async throws { StandardStream.output.write(PresetListing.text) }
}

/// `sitegen outlets add`
struct AddOutlet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Writes content/outlets/KEY.yaml for an outlet whose terms are known.",
    discussion: "Terms change: read them at the address that the file names before you rely on it.")

  @Argument(help: "One of those that 'sitegen outlets presets' lists.")
  var preset: String

  @Option(help: "The outlet's key; the preset's name, unless one is given.")
  var key: String?

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  func run() async throws {
    try Scaffolding.report { () throws(ScaffoldFault) in try OutletAddition(preset, key: key).write(to: source) }
  }
}
