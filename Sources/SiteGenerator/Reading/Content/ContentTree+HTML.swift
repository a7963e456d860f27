import SiteModel

/// Articles whose text is HTML: files that end in `.html` and have front matter. All others are files that a site shows as
/// they are. A text that is meant to be an article and cannot be read as one must never be among those: it would be shown
/// whole, its front matter with it, and without a credit.
extension ContentTree {
  /// How much of a file is looked at.
  private static let beginning = 4_096
  /// Pages by their endings, of which only `.html` is read.
  private static let pages = ["htm", "html", "shtml", "xhtml"]
  /// In what texts are kept besides, of which nothing is made.
  private static let otherTexts = ["", "adoc", "asciidoc", "org", "php", "rst", "tex", "textile", "wiki"]
  /// What is never a text, and is not looked into: most files are these.
  private static let otherFiles: Set<String> = [
    "avif", "gif", "gz", "ico", "jpeg", "jpg", "m4a", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "otf", "pdf",
    "png", "svg", "ttf", "wav", "webm", "webp", "woff", "woff2", "zip",
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
  /// else's text, under a name that an editor gave its copy. Diagrams and the like have titles too, but no dates.
  mutating func isUnreadText(_ name: String, folders: [String], in directory: Directory) throws(SystemError) -> Bool {
    let isPage = ContentTree.pages.contains(name.fileExtension)
    let path = (folders + [name]).joined(separator: "/")
    guard !ContentTree.otherFiles.contains(name.fileExtension), !manuscripts.isDownload(path) else { return false }
    let stem = Manuscripts.stem(of: name)
    // `harbour.md.save` is a copy that an editor made.
    let isCopy = stem.hasExtension("md") || stem.hasExtension("html")
    let isText = isPage || isCopy || ContentTree.otherTexts.contains(name.fileExtension)
    let bytes = try directory.readBeginning(of: name, upTo: ContentTree.beginning)
    guard FrontMatterGuess.isMeant(in: bytes), isText || bytes.firstRange(of: Array("\ndate:".utf8)) != nil else {
      if isPage, !folders.isEmpty { loosePages[folders.joined(separator: "/"), default: []].append(name) }
      return false
    }
    let text = isCopy ? stem : stem + (isPage ? ".html" : ".md")
    let isTaken = try directory.status(text) != nil
    report(
      "stray-file", "content/" + path, "has front matter, and is neither read nor published: texts end in .md or .html",
      hint: (isTaken ? "take" : "name it \(text), or take") + " it out of content/; if it is to be published as it is, "
        + "name it in sitegen.yaml: downloads: [\(path)]")
    return true
  }

  /// Pages that a site brings along are shown whole, whoever wrote them: one word for each folder. Those at the top are for
  /// machines, as the proof that a search engine asks for is.
  mutating func reportLoosePages() {
    for (folder, names) in loosePages.sorted(by: { $0.key.precedes($1.key) }) {
      let names = names.sorted { $0.precedes($1) }
      report(
        "stray-file", "content/\(folder)/\(names[0])",
        "is published as it is, without a credit and with whatever it runs and loads"
          + (names.count == 1 ? "" : "; so are \(names.count - 1) more beside it"),
        hint: "if it is an article, begin it with front matter; if not, name it in sitegen.yaml: "
          + "downloads: [\(names.count == 1 ? folder + "/" + names[0] : folder)]",
        severity: .warning)
    }
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
