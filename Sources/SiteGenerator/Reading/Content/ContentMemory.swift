import SiteModel

/// What one reading of a site leaves for the next: every article's file, and what came of it. A file is read again only
/// where the file system says that it changed, or where what articles are read with did.
struct ContentMemory: Sendable {
  /// One file.
  struct Text: Sendable {
    let entry: ContentTree.Entry
    /// `nil` where the file changed so shortly before it was read that a second change could not be told from the first.
    let status: Directory.Status?
    let bytes: [UInt8]
    let article: Article?
    let diagnostics: [Diagnostic]
    /// The version before, where this one has faults.
    var lastGood: LastGood?
  }

  /// An article as it could be read last, with the bytes that it was read from.
  struct LastGood: Sendable {
    let article: Article
    let bytes: [UInt8]
  }

  /// Settings and outlets, byte for byte.
  private(set) var context: [UInt8] = []
  /// By file.
  private(set) var texts: [String: Text] = [:]
  /// The files that are not what they were in the memory before.
  private(set) var changed: Set<String> = []
  /// Whether settings or outlets are not.
  private(set) var isNewContext = true

  /// A memory without anything in it.
  init() {}

  /// What was read now, after `old`.
  init(context: [UInt8], texts: [Text], after old: ContentMemory) {
    self.context = context
    isNewContext = context != old.context
    self.texts.reserveCapacity(texts.count)
    for text in texts {
      if old.texts[text.entry.file]?.bytes != text.bytes { changed.insert(text.entry.file) }
      self.texts[text.entry.file] = text
    }
    for file in old.texts.keys where self.texts[file] == nil { changed.insert(file) }
  }

  /// A file that is as it was read, with the same files beside it.
  func text(of entry: ContentTree.Entry, _ status: Directory.Status?) -> Text? {
    guard let status, let known = texts[entry.file], known.status == status, known.entry == entry else { return nil }
    return known
  }

  /// The version of an article to go on with while its file has faults.
  func lastGood(of file: String) -> LastGood? {
    guard let known = texts[file] else { return nil }
    return known.article.map { LastGood(article: $0, bytes: known.bytes) } ?? known.lastGood
  }

  /// The bytes that the article of a file was read from.
  func bytes(of file: String) -> [UInt8]? {
    guard let known = texts[file] else { return nil }
    return known.article == nil ? known.lastGood?.bytes : known.bytes
  }

  /// The articles of a tree, in its order, and what is wrong with the files of the others. Of a file that has faults now
  /// the last good version is taken.
  func articles(in entries: [ContentTree.Entry], _ diagnostics: inout [Diagnostic]) -> [Article] {
    entries.compactMap { entry in
      guard let text = texts[entry.file] else { return nil }
      diagnostics += text.diagnostics
      return text.article ?? text.lastGood?.article
    }
  }

  /// The files with faults, of which the last good version is shown.
  var faultyFiles: Set<String> {
    Set(texts.values.lazy.filter { $0.article == nil && $0.lastGood != nil }.map(\.entry.file))
  }

  /// Whether a file with faults has no good version at all.
  var lacksArticles: Bool { texts.values.contains { $0.article == nil && $0.lastGood == nil } }
}
