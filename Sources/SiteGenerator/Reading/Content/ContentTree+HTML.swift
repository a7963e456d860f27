import SiteModel

/// Articles whose text is HTML: files that end in `.html` and begin with front matter. All others are files that a site
/// shows as they are.
extension ContentTree {
  /// How much of a file is looked at.
  private static let beginning = 512

  /// The names of a folder's HTML articles.
  func htmlArticles(among entries: [Directory.Entry], in directory: Directory) throws(SystemError) -> Set<String> {
    var names: Set<String> = []
    for entry in entries where entry.kind == .file && entry.name.hasExtension("html") {
      let bytes = try directory.readBeginning(of: entry.name, upTo: ContentTree.beginning)
      if ContentTree.hasFrontMatter(bytes), !ContentTree.isOriginal(entry), entry.name != "original.html" {
        names.insert(entry.name)
      }
    }
    return names
  }

  /// The text of the bundle that a folder is; `nil` where it is none.
  static func bundleText(among entries: [Directory.Entry], _ pages: Set<String>) -> String? {
    if entries.contains(where: { $0.name == "index.md" && $0.kind == .file }) { return "index.md" }
    return pages.contains("index.html") ? "index.html" : nil
  }

  private static func hasFrontMatter(_ bytes: [UInt8]) -> Bool {
    do throws(FrontMatterSplit.Fault) {
      _ = try FrontMatterSplit(bytes)
      return true
    } catch {
      return error == .unclosed
    }
  }
}
