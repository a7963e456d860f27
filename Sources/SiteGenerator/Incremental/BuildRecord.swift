import SiteModel

/// What one build leaves for the next: which files it wrote, what each was made from, and what it said. Nothing in it is
/// taken on trust: a key stands only where everything that it is made of is the same, a file only where the file system
/// says that nobody touched it. So a record can be deleted, damaged or another site's, and costs no more than time.
struct BuildRecord: Sendable {
  /// A file of the output.
  struct Output: Sendable {
    let file: OutputManifest.File
    /// Absent where somebody seems to have changed it since it was written.
    let stamp: FileStamp?
    /// The number of the key that it was made for; -1 where it is always made again.
    let key: Int
  }

  /// An article or page of the site.
  struct Text: Sendable {
    let file: String
    /// Of the bytes that it was made from.
    let digest: TextDigest
    /// What it asked of other files.
    let lookups: [LinkLookup]
    /// Whether there was nothing to say about what was made of it.
    let isFaultless: Bool
    /// What its page has of it; absent where nothing can be taken from there.
    let content: Content?
  }

  /// The text and the credits of an article, in its page.
  struct Content: Sendable {
    /// Of what they were made of, but for the templates of credits.
    let key: SHA256Digest
    let place: PageContent.Place
  }

  /// What every page was made with, as far as it was known before any was made.
  var base: SHA256Digest
  /// What tells the theme from another one.
  var theme: SHA256Digest
  /// The templates of credits.
  var credits: SHA256Digest
  var site: String
  var view: BuiltView
  /// Of the list that the output has of itself, and of the bytes of that list.
  var list: FileStamp
  var listDigest: SHA256Digest
  /// When the stamps of the output were taken, in nanoseconds since 1970-01-01T00:00:00Z.
  var stamped: Int
  var keys: [SHA256Digest]
  /// In the order of their paths.
  var outputs: [Output]
  var servers: [OutputManifest.File]
  var texts: [Text]
  /// The folders of the output; absent where there are files in it that sitegen did not make.
  var shape: TreeShape?
  /// The tree that was in the place of the output before; absent where none was kept.
  var spare: SpareTree.Description?
  var inputs: InputTree
  /// The digest of the articles that were read (`RecordedArticles`); absent where they are not kept.
  var articles: SHA256Digest?
  /// What can be said without building, where nothing changed.
  var answer: RecordedAnswer?

  /// The list of the output.
  var manifest: OutputManifest {
    OutputManifest(site: site, view: view, files: outputs.map(\.file), servers: servers)
  }
}

/// What a build said, for one that would say the same.
struct RecordedAnswer: Sendable {
  /// What was asked for, by whom.
  var request: SHA256Digest
  /// The minute for which the site was built, since 1970-01-01T00:00:00Z: what is in may depend on the time.
  var minute: Int
  /// The site's time zone, and the file that has its rules, where there is one.
  var zone: String
  var zoneStamp: FileStamp?
  /// Of the files for servers, in their order.
  var servers: [FileStamp]
  var diagnostics: [Diagnostic]
  var skipped: [SkippedArticle]
  var articles: ArticleCounts
  var counts: [(kind: OutputKind, count: Int)]
}
