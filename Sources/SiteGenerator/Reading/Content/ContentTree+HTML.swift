import SiteModel

/// Articles whose text is HTML: files that end in `.html` and have front matter. All others are files that a site shows as
/// they are. A text that is meant to be an article and cannot be read as one must never be among those: it would be shown
/// whole, its front matter with it, and without a credit.
extension ContentTree {
  /// How much of a file is looked at.
  private static let beginning = 4_096
  /// In what texts are kept besides, of which nothing is made.
  private static let otherTexts = [
    "adoc", "asciidoc", "htm", "org", "php", "rst", "shtml", "tex", "textile", "wiki", "xhtml",
  ]

  /// The names of a folder's HTML articles.
  func htmlArticles(
    among entries: [Directory.Entry], folders: [String], in directory: Directory
  ) throws(SystemError) -> Set<String> {
    var names: Set<String> = []
    for entry in entries where entry.kind == .file && !ContentTree.isOriginal(entry) && entry.name != "original.html" {
      if try isHTMLText(entry.name, folders: folders, in: directory) { names.insert(entry.name) }
    }
    return names
  }

  /// Whether a file is a text of the site, by its name and its beginning.
  func isText(_ name: String, folders: [String], in directory: Directory) throws(SystemError) -> Bool {
    name.hasExtension("md") ? true : try isHTMLText(name, folders: folders, in: directory)
  }

  /// Whether a file is a text in HTML. Front matter that does not stand at the beginning is reported when it is read.
  func isHTMLText(_ name: String, folders: [String], in directory: Directory) throws(SystemError) -> Bool {
    guard name.hasExtension("html") else { return false }
    let bytes = try directory.readBeginning(of: name, upTo: ContentTree.beginning)
    return ContentTree.hasFrontMatter(bytes)
      || FrontMatterGuess.isMeant(in: bytes) && !manuscripts.isDownload((folders + [name]).joined(separator: "/"))
  }

  /// Whether a file that is no article has front matter all the same, which is reported.
  mutating func isUnreadText(_ name: String, folders: [String], in directory: Directory) throws(SystemError) -> Bool {
    guard ContentTree.otherTexts.contains(where: { name.hasExtension($0) }),
      !manuscripts.isDownload((folders + [name]).joined(separator: "/")),
      FrontMatterGuess.isMeant(in: try directory.readBeginning(of: name, upTo: ContentTree.beginning))
    else { return false }
    let isPage = ["htm", "shtml", "xhtml"].contains { name.hasExtension($0) }
    report(
      "stray-file", (["content"] + folders + [name]).joined(separator: "/"),
      "has front matter, and is neither read nor published: texts end in .md or .html",
      hint: "name it \(Manuscripts.stem(of: name)).\(isPage ? "html" : "md"), or take it out of content/")
    return true
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
