import SiteModel

/// What the folder `content/` holds, before any file is opened: names only, in the order of their bytes.
struct ContentTree: Sendable {
  /// The articles and pages.
  var entries: [Entry] = []
  /// The `_index.md` files, by their folder below `content/`.
  var sectionFiles: [String: [String]] = [:]
  /// The files that belong to no page, with their folders.
  var looseFiles: [(folders: [String], name: String)] = []
  /// The outlet registry's files.
  var outletFiles: [String] = []
  /// The files that are not published, as they look like manuscripts.
  var leftOut: [String] = []
  /// Pages in HTML that are no articles, by the folder that they are in.
  var loosePages: [String: [String]] = [:]
  var diagnostics: [Diagnostic] = []
  var manuscripts: Manuscripts
  private let listings: FolderListings

  /// Lists `content/`, which must exist.
  ///
  /// - Parameters:
  ///   - downloads: files and folders of `content/` that are published although they look like manuscripts.
  ///   - listings: the names of folders that were listed already.
  init(
    root: Directory, downloads: [String] = [], listings: FolderListings = FolderListings()
  ) throws(SystemError) {
    self.listings = listings
    manuscripts = Manuscripts(downloads: downloads)
    let content = try root.directory("content")
    try scan(content, folders: [])
    reportLoosePages()
    for path in manuscripts.missing {
      diagnostics.append(
        Diagnostic(
          .warning, id: "no-download", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
          "'downloads' names '\(shortened(path))', and there is no such file or folder in content/",
          hint: "write it as it is below content/: downloads: [articles/harbour/minutes.docx]"))
    }
  }

  /// One folder; bundles and their sub-folders are taken whole.
  private mutating func scan(_ directory: Directory, folders: [String]) throws(SystemError) {
    let entries = try visibleEntries(of: directory, folders: folders)
    let pages = try htmlArticles(among: entries, folders: folders, in: directory)
    if let name = ContentTree.bundleText(among: entries, pages) {
      guard !folders.isEmpty else {
        report("home-bundle", "content/\(name)", "is not the home page", hint: "its text is content/_index.md")
        return try scanFolder(directory, folders: folders, entries: entries, pages: pages)
      }
      let assets = try bundleFiles(directory, folders: folders, inside: [], entries: entries, text: name)
      let original = bundleOriginal(of: name, among: entries, folders: folders)
      self.entries.append(Entry(folders: folders, name: name, assets: assets, original: original))
      return
    }
    try scanFolder(directory, folders: folders, entries: entries, pages: pages)
  }

  /// One folder that is no bundle; `pages` are its HTML articles.
  private mutating func scanFolder(
    _ directory: Directory, folders: [String], entries: [Directory.Entry], pages: Set<String>
  ) throws(SystemError) {
    let originals = looseOriginals(among: entries, pages: pages, folders: folders)
    var others: [String] = []
    for entry in entries where originals.isEmpty || !ContentTree.isOriginal(entry) {
      switch entry.kind {
      case .file where entry.name == "original.md": reportMisplacedOriginal(folders)
      case .file where !entry.name.hasExtension("md") && !pages.contains(entry.name): others.append(entry.name)
      case .directory where folders.isEmpty && entry.name == "outlets":
        try scanOutlets(directory.directory(entry.name))
      case .directory: try scan(directory.directory(entry.name), folders: folders + [entry.name])
      default: add(entry.name, folders: folders, original: originals[entry.name])
      }
    }
    try addFiles(others, of: directory, folders: folders, beside: entries, pages)
  }

  /// The files of a folder that is no bundle, but its texts.
  private mutating func addFiles(
    _ names: [String], of directory: Directory, folders: [String], beside entries: [Directory.Entry],
    _ pages: Set<String>
  ) throws(SystemError) {
    guard !names.isEmpty else { return }
    let texts = entries.map(\.name).filter { $0.hasExtension("md") || pages.contains($0) }
    let articles = Set(texts.map { Manuscripts.stem(of: $0) })
    for name in names
    where !isLeftOut(name, folders: folders, beside: articles) && !isMisnamed(name, folders: folders) {
      if try !isUnreadText(name, folders: folders, in: directory) { looseFiles.append((folders, name)) }
    }
  }

  /// Whether a file is no part of the site; it is noted.
  private mutating func isLeftOut(_ name: String, folders: [String], beside articles: Set<String>) -> Bool {
    let path = (folders + [name]).joined(separator: "/")
    guard manuscripts.leavesOut(path, beside: articles) else { return false }
    leftOut.append("content/" + path)
    report(
      "left-out-file", "content/" + path, "looks like a manuscript and is not published",
      hint: "to publish it, name it in sitegen.yaml: downloads: [\(path)]", severity: .information)
    return true
  }

  /// Markdown under another ending would be published as it is, its front matter with it.
  private mutating func isMisnamed(_ name: String, folders: [String]) -> Bool {
    guard ["markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx", "rmd", "qmd"].contains(where: { name.hasExtension($0) })
    else { return false }
    report(
      "stray-file", (["content"] + folders + [name]).joined(separator: "/"),
      "is neither read nor published: texts end in .md",
      hint: "name it \(Manuscripts.stem(of: name)).md, or take it out of content/", severity: .warning)
    return true
  }

  private mutating func add(_ name: String, folders: [String], original: String?) {
    if name == "_index.md" {
      sectionFiles[folders.joined(separator: "/")] = folders
    } else {
      entries.append(Entry(folders: folders, name: name, assets: [], original: original))
    }
  }

  private mutating func scanOutlets(_ directory: Directory) throws(SystemError) {
    for entry in try visibleEntries(of: directory, folders: ["outlets"]) {
      if entry.kind == .file, entry.name.hasExtension("yaml") || entry.name.hasExtension("yml") {
        outletFiles.append(entry.name)
      } else {
        report(
          "stray-file", "content/outlets/\(entry.name)", "is not an outlet's file",
          hint: "outlets are files such as content/outlets/harbour-post.yaml", severity: .warning)
      }
    }
  }

  /// The files of a bundle but its text, with the originals that only the checks read left out.
  private mutating func bundleFiles(
    _ directory: Directory, folders: [String], inside: [String], entries: [Directory.Entry], text: String
  ) throws(SystemError) -> [String] {
    var files: [String] = []
    for entry in entries {
      let path = (inside + [entry.name]).joined(separator: "/")
      if entry.kind == .directory {
        let sub = try directory.directory(entry.name)
        let subEntries = try visibleEntries(of: sub, folders: folders + inside + [entry.name])
        files += try bundleFiles(sub, folders: folders, inside: inside + [entry.name], entries: subEntries, text: text)
      } else if path == text || path == "original.md" || path == "original.html" {
        continue
      } else if try isText(entry.name, folders: folders + inside, in: directory) {
        report(
          "stray-file", (["content"] + folders + [path]).joined(separator: "/"),
          "cannot be built: the folder is a page bundle, and has one text, its \(text)",
          hint: "move it out of the folder, or give \(text) another name")
      } else if !isLeftOut(entry.name, folders: folders + inside, beside: Set(folders.suffix(1))),
        !isMisnamed(entry.name, folders: folders + inside),
        try !isUnreadText(entry.name, folders: folders + inside, in: directory)
      {
        files.append(path)
      }
    }
    return files
  }

  /// What a folder shows: no hidden files, no editors' backups, no secrets; links and devices are reported.
  private mutating func visibleEntries(
    of directory: Directory, folders: [String]
  ) throws(SystemError) -> [Directory.Entry] {
    var visible: [Directory.Entry] = []
    let folder = folders.joined(separator: "/")
    let listed = try listings.entries(of: folder.isEmpty ? "content" : "content/" + folder, in: directory)
    for entry in listed where !PassedOverFiles.contain(entry.name) {
      guard entry.rawName == nil else {
        diagnostics.append(.unreadableName(entry, in: (["content"] + folders).joined(separator: "/")))
        continue
      }
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      manuscripts.see(path)
      let file = "content/" + path
      switch entry.kind {
      case .file where ContentTree.isSecret(entry.name):
        report("secret-file", file, "looks like a key and is not copied", hint: nil, severity: .warning)
      case .file, .directory: visible.append(entry)
      case .symbolicLink:
        report("symbolic-link", file, "is a symbolic link; links are not followed", hint: "put the file itself here")
      case .other:
        report("special-file", file, "is neither a file nor a folder", hint: "take it out of content/")
      }
    }
    return visible
  }

  mutating func report(
    _ id: String, _ file: String, _ text: String, hint: String?, severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(Diagnostic(severity, id: id, at: SourceSpan(file: file), text, hint: hint))
  }

  /// Keys and certificates with keys are never copied.
  private static func isSecret(_ name: String) -> Bool {
    !name.hasExtension("md")
      && (["pem", "key", "p12", "pfx", "kdbx", "ppk", "jks"].contains { name.hasExtension($0) }
        || ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].contains(name))
  }
}

extension String {
  /// Whether a file's name ends in a dot and `ending`, in ASCII letters of any case.
  func hasExtension(_ ending: String) -> Bool {
    let suffix = utf8.suffix(ending.utf8.count + 1)
    return suffix.first == 0x2E && utf8.count > suffix.count
      && suffix.dropFirst().elementsEqual(ending.utf8) { $0 == $1 || ($0 | 0x20) == $1 }
  }

  /// What stands behind the last dot of a file's name, in small letters; nothing where there is none.
  var fileExtension: String {
    guard let dot = utf8.lastIndex(of: 0x2E) else { return "" }
    return String(decoding: utf8[dot...].dropFirst(), as: UTF8.self).lowercased()
  }
}
