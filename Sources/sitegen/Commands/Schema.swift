import ArgumentParser
import SiteGenerator

/// `sitegen schema`
struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a JSON Schema, so that editors know the keys.",
    discussion: "The schemas are made of the tables by which sitegen itself reads the files.")

  @Argument(help: "Which file the schema is for.")
  var file: EditorSchema?

  @Option(help: "Write all schemas into this folder.", completion: .directory)
  var outputFolder: String?

  @Option(
    name: .shortAndLong, help: "A site whose own taxonomies become keys of the front matter.", completion: .directory)
  var source: String?

  func validate() throws {
    if (file == nil) == (outputFolder == nil) {
      let names = EditorSchema.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Name one of \(names), or a folder for all of them with --output-folder.")
    }
  }

  func run() async throws {
    try Scaffolding.report { () throws(ScaffoldFault) in
      let taxonomies =
        try source.map { path throws(ScaffoldFault) in try EditorSchema.taxonomies(ofSiteIn: path) } ?? []
      if let outputFolder { return try EditorSchema.write(to: outputFolder, taxonomies: taxonomies) }
      if let file { StandardStream.output.write(file.json(taxonomies: taxonomies)) }
      return ScaffoldReport()
    }
  }
}

extension EditorSchema: ExpressibleByArgument {}
