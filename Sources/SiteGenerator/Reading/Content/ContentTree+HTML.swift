import SiteModel

/// Articles whose text is HTML: files that end in `.html` and have front matter. All others are files that a site shows as
/// they are. A text that is meant to be an article and cannot be read as one must never be among those: it would be shown
/// whole, its front matter with it, and without a credit.
extension ContentTree {
  /// How much of a file is looked at.
  private static let beginning = 4_096
  /// Pages by their endings, of which only `.html` is read.
  private static let pages = ["htm", "html", "shtml", "xhtml"]
  /// What is never a text, and is not looked into: most files are these.
  private static let otherFiles: Set<String> = [
    "avif", "gif", "gz", "ico", "jpeg", "jpg", "m4a", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "otf", "pdf",
    "png",
    "svg", "ttf", "wav", "webm", "webp", "woff", "woff2", "zip",
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

  /// Whether a file that is no article has front matter all the same, which is reported: it may be a draft, or somebody
  /// else's text, under a name that an editor gave its copy.
  mutating func isUnreadText(_ name: String, folders: [String], in directory: Directory) throws(SystemError) -> Bool {
    let isPage = ContentTree.pages.contains { name.hasExtension($0) }
    guard isPage || !ContentTree.otherFiles.contains(ContentTree.ending(of: name)),
      !manuscripts.isDownload((folders + [name]).joined(separator: "/"))
    else { return false }
    let file = (["content"] + folders + [name]).joined(separator: "/")
    guard FrontMatterGuess.isMeant(in: try directory.readBeginning(of: name, upTo: ContentTree.beginning)) else {
      if isPage { reportPage(file) }
      return false
    }
    let stem = Manuscripts.stem(of: name)
    // `harbour.md.save` is a copy that an editor made.
    let isCopy = stem.hasExtension("md") || stem.hasExtension("html")
    report(
      "stray-file", file, "has front matter, and is neither read nor published: texts end in .md or .html",
      hint: "name it \(isCopy ? stem : stem + (isPage ? ".html" : ".md")), or take it out of content/")
    return true
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
    return String(decoding: name.utf8[dot...].dropFirst(), as: UTF8.self).lowercased()
  }

  /// A page that a site brings along is shown whole, whoever wrote it.
  private mutating func reportPage(_ file: String) {
    report(
      "stray-file", file, "is published as it is: without a credit, and with whatever it runs and loads",
      hint: "begin it with front matter to make an article of it; or name it in sitegen.yaml, if it is meant so: "
        + "downloads: [\(String(decoding: file.utf8.dropFirst(8), as: UTF8.self))]",
      severity: .warning)
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
