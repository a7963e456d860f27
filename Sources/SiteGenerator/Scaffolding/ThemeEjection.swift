import SiteModel

/// Copies of built-in theme files in a site's `templates/`, to be changed there (`sitegen theme eject`).
package struct ThemeEjection: Sendable {
  private let names: [String]
  private let isForced: Bool

  /// - Parameters:
  ///   - names: files, templates or folders of the theme; none stands for all of it.
  ///   - isForced: whether files that the site has already are replaced.
  package init(_ names: [String], isForced: Bool) {
    self.names = names
    self.isForced = isForced
  }

  /// Copies the files into the site's folder. Where a name is unknown, nothing is copied.
  package func write(to source: String) throws(ScaffoldFault) -> ScaffoldReport {
    var wanted: Set<String> = []
    for name in names { wanted.formUnion(try ThemeEjection.files(named: name)) }
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    let files = BuiltInTheme.files.filter { names.isEmpty || wanted.contains($0.path) }
    var report = try ScaffoldFault.wrap { () throws(SystemError) -> ScaffoldReport in
      var writer = ScaffoldWriter(root: root, replaces: isForced)
      for file in files { try writer.write("templates/" + file.path, file.bytes) }
      return writer.report
    }
    if !report.kept.isEmpty, !isForced {
      report.next = "What is kept was there already. --force replaces it by the built-in file."
    }
    return report
  }

  /// A file by its path, with `templates/` before it or without, a template by its name, or all files of a folder.
  private static func files(named name: String) throws(ScaffoldFault) -> [String] {
    let paths = BuiltInTheme.files.map(\.path)
    var parts = name.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    if parts.first == "templates" { parts.removeFirst() }
    let wanted = parts.joined(separator: "/")
    if wanted.isEmpty, !name.isEmpty { return paths }
    let found = paths.filter { $0 == wanted || $0 == wanted + ".mustache" || $0.hasPrefix(wanted + "/") }
    guard found.isEmpty else { return found }
    let likely = Typos.likelyWord(for: wanted, among: paths + templateNames + folders)
    throw ScaffoldFault(
      "the built-in theme has no '\(shortened(name))'",
      hint: likely.map { "did you mean '\($0)'?" } ?? "'sitegen theme list' names its files")
  }

  private static var templateNames: [String] {
    BuiltInTheme.files.map(\.path).filter { $0.hasExtension("mustache") }
      .map { String(decoding: $0.utf8.dropLast(9), as: UTF8.self) }
  }

  private static var folders: [String] {
    Set(BuiltInTheme.files.map { ContentFiles.split($0.path).folder }).subtracting([""]).sorted()
  }
}
