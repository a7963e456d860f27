/// The files of the built-in theme, and which of them a site has files of its own for (`sitegen theme list`).
package struct ThemeListing: Sendable {
  /// A file of the built-in theme.
  package struct Entry: Sendable, Hashable {
    /// Below `templates/`.
    package let path: String
    /// Whether the site has a file of its own in its place.
    package let isOverridden: Bool
  }

  /// In the order of their paths.
  package let entries: [Entry]

  /// Compares the built-in theme with the `templates/` of a folder; the folder need not be a site yet.
  package init(source: String) throws(ScaffoldFault) {
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    entries = BuiltInTheme.files.map(\.path).sorted().map {
      Entry(path: $0, isOverridden: root.status(below: "templates/" + $0)?.kind == .file)
    }
  }

  /// One line for each file: `built-in` or `yours`, and its path.
  package var text: String {
    entries.map { ($0.isOverridden ? "yours     " : "built-in  ") + $0.path + "\n" }.joined()
  }
}
