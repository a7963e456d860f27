import SiteModel

/// What one reading of a site leaves for the next: every article's file, and what came of it. A file is read again only
/// where the file system says that it changed, or where what articles are read with did.
struct ContentMemory: Sendable {
  /// One file.
  struct Text: Sendable {
    let entry: ContentTree.Entry
    /// Before it was read.
    let status: Directory.Status?
    /// When reading began, in nanoseconds.
    let readAt: Int
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
    /// The settings and outlets that it was read with.
    let context: [UInt8]
  }

  /// What an article of the site was read from.
  struct Origin: Sendable, Hashable {
    let bytes: [UInt8]
    /// The settings and outlets that it was read with, where they are not those of the site any more.
    let earlierContext: [UInt8]?
  }

  /// Settings and outlets, byte for byte.
  private(set) var context: [UInt8] = []
  /// By file.
  private(set) var texts: [String: Text] = [:]
  /// The bytes of `_index.md` files. They are read each time; what is made of them is made of these.
  var sectionTexts: [String: [UInt8]] = [:]
  /// The files that are not what they were in the memory before.
  private(set) var changed: Set<String> = []
  /// The files that were read, and not taken from the memory before.
  private(set) var read: Set<String> = []
  /// Whether settings or outlets are not.
  private(set) var isNewContext = true
  /// Whether an article that was shown until now has faults, and no version that could go on.
  private(set) var losesArticles = false

  /// A memory without anything in it.
  init() {}

  /// What was read now, after `old`.
  init(context: [UInt8], texts: [Text], after old: ContentMemory) {
    self.context = context
    isNewContext = context != old.context
    self.texts.reserveCapacity(texts.count)
    for text in texts {
      let file = text.entry.file
      if old.texts[file]?.bytes != text.bytes { changed.insert(file) }
      if old.texts[file]?.readAt != text.readAt { read.insert(file) }
      if text.article == nil, text.lastGood == nil, old.lastGood(of: file) != nil { losesArticles = true }
      self.texts[text.entry.file] = text
    }
    for file in old.texts.keys where self.texts[file] == nil { changed.insert(file) }
  }

  /// How long a file must have been left alone before it was read, in nanoseconds: clocks of file systems stand still
  /// for some milliseconds, those of some file systems for two seconds, and what is written twice within them looks as if
  /// it was written once. Where changes are told, what was missed by the coarse clocks is among them.
  private static let settling = (told: 50_000_000, untold: 2_000_000_000)

  /// A file that is as it was read, with the same files beside it. One that is said to have changed never is, whatever
  /// the file system says: times can be too coarse, or missing.
  func text(of entry: ContentTree.Entry, _ status: Directory.Status?, changes: Set<String>?) -> Text? {
    let settling = changes == nil ? ContentMemory.settling.untold : ContentMemory.settling.told
    guard changes?.contains(entry.file) != true, let status, let known = texts[entry.file], known.status == status,
      known.entry == entry, status.changed < known.readAt - settling
    else { return nil }
    return known
  }

  /// Whether a file had faults.
  func isFaulty(_ file: String) -> Bool { texts[file].map { $0.article == nil } ?? false }

  /// The version of an article to go on with while its file has faults.
  func lastGood(of file: String) -> LastGood? {
    guard let known = texts[file] else { return nil }
    return known.article.map { LastGood(article: $0, bytes: known.bytes, context: context) } ?? known.lastGood
  }

  /// The bytes that the article or the section of a file was read from.
  func bytes(of file: String) -> [UInt8]? {
    guard let known = texts[file] else { return sectionTexts[file] }
    return known.article == nil ? known.lastGood?.bytes : known.bytes
  }

  /// What the article of a file was read from; `nil` where there is none.
  func origin(of file: String) -> Origin? {
    guard let known = texts[file] else { return nil }
    guard known.article == nil else { return Origin(bytes: known.bytes, earlierContext: nil) }
    return known.lastGood.map { Origin(bytes: $0.bytes, earlierContext: $0.context == context ? nil : $0.context) }
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

  /// What was found in what the site is made of, without what is not so: that of files whose last good version goes on,
  /// and, where a file has none, that a link leads nowhere, as it may lead there.
  func holding(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let lacksArticles = lacksArticles
    return diagnostics.filter { finding in
      !(finding.span.map { isFaulty($0.file) } ?? false) && !(lacksArticles && finding.id == "broken-link")
    }
  }

  /// Whether a file with faults has no good version at all.
  var lacksArticles: Bool { texts.values.contains { $0.article == nil && $0.lastGood == nil } }
}
