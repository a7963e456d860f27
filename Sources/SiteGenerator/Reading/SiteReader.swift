package import SiteModel

/// Reads a site's folder: settings, outlets, then all articles at once on all cores. Steps, in order:
/// `sitegen.yaml` → names in `content/` → `content/outlets/` → front matter of every article → sections.
struct SiteReader: Sendable {
  /// What was read. It is a site only where `diagnostics` has no error.
  struct Result: Sendable {
    var settings: SiteSettings
    var outlets: [Outlet] = []
    var articles: [Article] = []
    var sections: [Section] = []
    var looseAssets: [Asset] = []
    /// Files of `content/` that are not published, as they look like manuscripts.
    var leftOut: [String] = []
    var diagnostics: [Diagnostic]
    /// Whether settings and content are there, so that the rest has a meaning.
    var isSite = false
    /// What the next reading need not read again; empty unless it was asked for.
    var memory = ContentMemory()
    /// What the next build need not read again; absent unless it was asked for.
    var readings: ArticleReadings?

    /// The languages for which wording is looked up, with and without their regions; English is the last resort.
    var languages: Set<String> {
      let tags = Set(articles.map(\.language)).union([settings.language, "en"])
      return tags.union(tags.map(\.mainLanguage))
    }
  }

  let root: Directory
  /// How many files are read at once.
  let width: Int
  /// What is known from the last time, where somebody keeps it.
  var memory: ContentMemory?
  /// The files that are said to have changed since then; `nil` where nobody knows.
  var changes: Set<String>?
  /// The articles as the last build read them.
  var recorded: RecordedArticles?
  /// Whether what was read is to be kept for the next build.
  var keepsReadings = false
  /// The names of folders that were listed already.
  var listings = FolderListings()

  /// Reads everything; every fault of every file is in the result's diagnostics.
  func read() async throws(SystemError) -> Result {
    var files = ContentFiles(root: root)
    var diagnostics: [Diagnostic] = []
    let (settings, bytes) = try readSettings(&files, &diagnostics)
    // Without its settings nothing else can be read rightly: every taxonomy would be an unknown key.
    guard diagnostics.isEmpty else { return Result(settings: settings, diagnostics: diagnostics) }
    let content = try root.status("content")?.kind
    guard content == .directory else {
      diagnostics.append(content == .symbolicLink ? .linkedContent : .noContent)
      return Result(settings: settings, diagnostics: diagnostics)
    }
    let tree = try ContentTree(root: root, downloads: settings.downloads, listings: listings)
    // Read before what it stands for, so that a change in between is seen the next time.
    let context = memory == nil && !keepsReadings ? [] : try context(settings: bytes, tree, &files)
    var registry = try OutletRegistry(names: tree.outletFiles, files: &files)
    // One fault, and not one more for each article of these outlets.
    registry.isUnread = tree.diagnostics.contains { $0.span?.file == "content/outlets" }
    diagnostics += tree.diagnostics + registry.diagnostics
    var result = Result(settings: settings, diagnostics: [], isSite: true)
    let reader = ArticleReader(settings: settings, outlets: registry)
    if let memory {
      result.memory = try await readArticles(tree.entries, reader: reader, remembering: memory, context: context)
      result.articles = result.memory.articles(in: tree.entries, &diagnostics)
    } else if keepsReadings {
      let readings = try await readArticles(tree.entries, reader: reader, context: context, &result.articles)
      (result.readings, diagnostics) = (readings.kept, diagnostics + readings.diagnostics)
    } else {
      result.articles = try await readArticles(tree.entries, reader: reader, &diagnostics)
    }
    var sections = SectionReader(settings: settings)
    try sections.read(tree, files: &files)
    result.outlets = registry.keys.compactMap { registry[$0]?.outlet }
    result.sections = sections.sections
    if memory != nil { result.memory.sectionTexts = sections.texts }
    result.looseAssets = SiteReader.looseAssets(tree, &diagnostics)
    result.leftOut = tree.leftOut
    result.diagnostics = diagnostics + sections.diagnostics
    return result
  }

  /// The settings, and the bytes that say so.
  func readSettings(
    _ files: inout ContentFiles, _ diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> (settings: SiteSettings, bytes: [UInt8]) {
    guard try root.status("sitegen.yaml") != nil else {
      diagnostics.append(.noSettings)
      return (SiteSettings(), [])
    }
    let bytes = try files.read("sitegen.yaml")
    let (settings, faults) = YAMLFile.read(.siteSettings, file: "sitegen.yaml", bytes: bytes)
    diagnostics += faults
    return (settings ?? SiteSettings(), bytes)
  }

  private func readArticles(
    _ entries: [ContentTree.Entry], reader: ArticleReader, _ diagnostics: inout [Diagnostic]
  ) async throws(SystemError) -> [Article] {
    let root = root
    let batches = try await Batches.map(count: entries.count, size: 64, width: width) {
      (range) throws(SystemError) -> (articles: [Article], diagnostics: [Diagnostic]) in
      var files = ContentFiles(root: root)
      var batch: (articles: [Article], diagnostics: [Diagnostic]) = ([], [])
      batch.articles.reserveCapacity(range.count)
      for entry in entries[range] {
        guard let bytes = try files.readText(entry.file, &batch.diagnostics) else { continue }
        let (article, faults) = reader.read(entry, bytes: bytes)
        if let article { batch.articles.append(article) }
        batch.diagnostics += faults
      }
      return batch
    }
    for batch in batches { diagnostics += batch.diagnostics }
    return batches.flatMap(\.articles)
  }

  /// Files that belong to no page keep their place below the site's address.
  private static func looseAssets(_ tree: ContentTree, _ diagnostics: inout [Diagnostic]) -> [Asset] {
    var assets: [Asset] = []
    for (folders, name) in tree.looseFiles {
      let file = (["content"] + folders + [name]).joined(separator: "/")
      do throws(SitePathFault) {
        assets.append(Asset(file: file, path: try SitePath(folders.map { Slug.make(from: $0) } + [name])))
      } catch {
        diagnostics.append(.badFileName(file, error))
      }
    }
    return assets
  }
}

extension Diagnostic {
  /// A folder that is no site.
  package static let noSettings = Diagnostic(
    .error, id: "no-settings", at: SourceSpan(file: "sitegen.yaml"), "there is no sitegen.yaml in this folder",
    hint: "run sitegen in a site's folder, name one with --source, or make one with 'sitegen init'")

  fileprivate static let linkedContent = Diagnostic(
    .error, id: "symbolic-link", at: SourceSpan(file: "content"), "is a symbolic link; links are not followed",
    hint: "put the folder itself here, or name the site's own folder with --source")

  fileprivate static let noContent = Diagnostic(
    .error, id: "no-content", at: SourceSpan(file: "content"), "there is no folder content/",
    hint: "articles are files such as content/articles/harbour.md")
}
