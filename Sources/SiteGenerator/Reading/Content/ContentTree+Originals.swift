import SiteModel

/// Texts as they were received: `original.md` in a page bundle, `harbour.original.md` beside `harbour.md`. They are
/// evidence, so they are neither articles nor published with one.
extension ContentTree {
  /// What the original of a page bundle may be called.
  static let bundleOriginals = ["original.md", "original.html"]

  /// Whether a file is the original of an article beside it: `harbour.original.md`, `harbour.original.html`.
  static func isOriginal(_ entry: Directory.Entry) -> Bool {
    entry.kind == .file && (entry.name.hasExtension("original.md") || entry.name.hasExtension("original.html"))
  }

  /// The originals of a folder that is no bundle, by the names of their articles.
  mutating func looseOriginals(
    among entries: [Directory.Entry], pages: Set<String>, folders: [String]
  ) -> [String: String] {
    var originals: [String: String] = [:]
    for entry in entries where ContentTree.isOriginal(entry) {
      let ending = entry.name.hasExtension("md") ? ".original.md" : ".original.html"
      let stem = String(decoding: entry.name.utf8.dropLast(ending.utf8.count), as: UTF8.self)
      let article = stem + (pages.contains(stem + ".html") ? ".html" : ".md")
      if !entries.contains(where: { $0.name == article && $0.kind == .file }) {
        report(
          "stray-original", file(entry.name, folders), "is the original of no article: there is no '\(article)' here",
          hint: "name it after its article: harbour.original.md belongs to harbour.md")
      } else if originals.updateValue(entry.name, forKey: article) != nil {
        reportTwo(file(article, folders))
      }
    }
    return originals
  }

  /// The original of a bundle.
  mutating func bundleOriginal(of text: String, among entries: [Directory.Entry], folders: [String]) -> String? {
    let found = entries.filter { $0.kind == .file && ContentTree.bundleOriginals.contains($0.name) }
    if found.count > 1 { reportTwo(file(text, folders)) }
    return found.first?.name
  }

  /// A folder that is no bundle has no original of its own, and a text as it was received must not become an article.
  mutating func reportMisplacedOriginal(_ folders: [String]) {
    report(
      "stray-original", file("original.md", folders), "is the original of no article: there is no index.md beside it",
      hint: "name it after its article: harbour.original.md belongs to harbour.md; an article needs another name")
  }

  private mutating func reportTwo(_ article: String) {
    report(
      "two-originals", article, "has two originals, one in Markdown and one in HTML",
      hint: "keep the one that was received")
    diagnostics[diagnostics.count - 1].fields = [["title"]]
  }

  private func file(_ name: String, _ folders: [String]) -> String {
    (["content"] + folders + [name]).joined(separator: "/")
  }
}
