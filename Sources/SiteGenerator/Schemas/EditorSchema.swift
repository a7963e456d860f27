import SiteModel

/// The files of a site that editors can check while they are written (`sitegen schema`).
package enum EditorSchema: String, Sendable, CaseIterable {
  case frontMatter = "front-matter"
  case section, outlet, sitegen, strings

  /// As `--output-folder` names it.
  package var fileName: String { rawValue + ".schema.json" }

  /// The JSON Schema (2020-12), made of the table that reads the file.
  ///
  /// - Parameter taxonomies: the ones that a site adds to the usual three; they are keys of the front matter.
  package func json(taxonomies: [String] = []) -> String {
    let record = record(taxonomies: taxonomies)
    return SchemaJSON.object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(record.name)),
        ("description", .text(summary)), ("type", .text("object")),
      ] + record.keywords
    ).lines
  }

  /// The table of keys.
  func record(taxonomies: [String] = []) -> RecordSchema {
    switch self {
    case .frontMatter: FrontMatter.keys(taxonomies: taxonomies).schema
    case .section: RecordType<SectionIndex>.sectionIndex.schema
    case .outlet: RecordType<Outlet>.outlet.schema
    case .sitegen: RecordType<SiteSettings>.siteSettings.schema
    case .strings: EditorSchema.stringsOfAnyLanguage.schema.withNothingRequired
    }
  }

  /// The keys that some language has: Arabic has every plural form. Which ones a file needs depends on its language.
  private static var stringsOfAnyLanguage: RecordType<Strings> { .strings(language: "ar", over: nil) }

  private var summary: String {
    switch self {
    case .frontMatter: "What stands between the lines of hyphens in content/**/*.md."
    case .section: "What stands between the lines of hyphens in an _index.md."
    case .outlet: "content/outlets/*.yaml"
    case .sitegen: "The settings of a site."
    case .strings: "templates/strings/*.yaml: the wording of a language."
    }
  }
}

extension EditorSchema {
  /// The taxonomies of the site in a folder.
  package static func taxonomies(ofSiteIn source: String) throws(ScaffoldFault) -> [String] {
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    let bytes = try ScaffoldFault.wrap { () throws(SystemError) in
      try root.readFile("sitegen.yaml", limit: ContentFiles.textLimit)
    }
    guard let settings = YAMLFile.read(.siteSettings, file: "sitegen.yaml", bytes: bytes).record else {
      throw ScaffoldFault("sitegen.yaml has faults", hint: "'sitegen build' tells which")
    }
    return settings.taxonomies.map(\.name)
  }

  /// Writes all schemas into a folder, over the ones that are there: they are made anew by every version. Files of the
  /// same names that are something else are left as they are, and then nothing is written.
  ///
  /// - Throws: a file that is in the way, or a fault of the machine.
  package static func write(to folder: String, taxonomies: [String] = []) throws(ScaffoldFault) -> ScaffoldReport {
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory.making(folder) }
    for schema in allCases where try ScaffoldFault.wrap({ () throws(SystemError) in try schema.isBlocked(in: root) }) {
      throw ScaffoldFault(
        "'\(folder)/\(schema.fileName)' is there already, and is no schema: nothing was written",
        hint: "name another folder, or take the file away")
    }
    return try ScaffoldFault.wrap { () throws(SystemError) -> ScaffoldReport in
      var writer = ScaffoldWriter(root: root, replaces: true)
      for schema in allCases {
        try writer.write(schema.fileName, Array(schema.json(taxonomies: taxonomies).utf8))
      }
      return writer.report
    }
  }

  /// Whether a file of its name is there that is no JSON Schema.
  private func isBlocked(in folder: Directory) throws(SystemError) -> Bool {
    guard let status = try folder.status(fileName), status.kind == .file, status.size > 0 else { return false }
    let head = Array("{\n  \"$schema\": \"https://json-schema.org/".utf8)
    return try !folder.readFile(fileName, limit: status.size).starts(with: head)
  }
}
