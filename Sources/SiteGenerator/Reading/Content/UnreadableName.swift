import SiteModel

extension Diagnostic {
  /// A file or folder whose name is not UTF-8: no path leads to it, and no address can be made of it.
  static func unreadableName(_ entry: Directory.Entry, in folder: String) -> Diagnostic {
    Diagnostic(
      .error, id: "bad-file-name", layer: .site, at: SourceSpan(file: folder + "/" + entry.shownName),
      "the name is not UTF-8, so that nothing can be made of the \(entry.kind == .directory ? "folder" : "file")",
      hint: "rename it; each '\\x' with two digits stands for a byte ('convmv -f latin1 -t utf8' renames many files)")
  }
}
