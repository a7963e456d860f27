import SiteModel

/// Where records are kept: `.sitegen/builds/`, a file for each output folder of the site.
struct RecordStore: Sendable {
  private static let folderName = "builds"
  private static let limit = 1 << 30

  private let root: Directory
  private let name: String

  init(root: Directory, output: String) {
    self.root = root
    name = String(decoding: SHA256.hash(data: Array(output.utf8)).hexadecimal.utf8.prefix(16), as: UTF8.self)
  }

  /// The record of the last build into the folder; `nil` where there is none that can be read.
  func read() -> BuildRecord? {
    guard let bytes = try? folder()?.readFile(name, limit: RecordStore.limit) else { return nil }
    return BuildRecord(reading: bytes)
  }

  /// The record, and the articles that it names.
  func readAll() -> (BuildRecord?, RecordedArticles?) {
    let record = read()
    return (record, record?.articles.flatMap(readArticles))
  }

  /// The articles that a record names, before anybody has seen which of their files changed.
  func readArticles(_ digest: SHA256Digest) -> RecordedArticles? {
    guard let bytes = try? folder()?.readFile(articlesName, limit: RecordStore.limit) else { return nil }
    return RecordedArticles(reading: bytes, digest: digest)
  }

  /// Keeps the articles that a build read, for the record of that build.
  ///
  /// - Returns: their digest; `nil` where they could not be kept.
  func write(_ articles: ArticleReadings) -> SHA256Digest? {
    guard let folder = place() else { return nil }
    let fresh = articlesName + ".new"
    do throws(SystemError) {
      if try folder.status(fresh) != nil { try folder.removeFile(fresh) }
      let written = try articles.write(fresh, in: folder)
      if written.isNew { try folder.rename(fresh, to: folder, articlesName) }
      return written.digest
    } catch {
      try? folder.removeFile(fresh)
      return nil
    }
  }

  /// Keeps a record, in the place of the one before. Whoever calls it has the site's lock. A record that cannot be kept
  /// costs time and nothing else, so nobody is told.
  func write(_ record: BuildRecord) {
    guard let folder = place() else { return }
    let fresh = name + ".new"
    do throws(SystemError) {
      if try folder.status(fresh) != nil { try folder.removeFile(fresh) }
      // Nothing is brought to the disk: after a crash it is damaged at worst, and a damaged record is none.
      let bytes = record.bytes
      try folder.writeNewFile(fresh) { (append) throws(SystemError) in
        for piece in bytes { try append(piece) }
      }
      try folder.rename(fresh, to: folder, name)
    } catch {
      try? folder.removeFile(fresh)
      try? folder.removeFile(name)
    }
  }

  private var articlesName: String { name + ".articles" }

  /// What the tree is called that is kept beside the record.
  var spareName: String { name + ".spare" }

  /// The folder of the records, made where it is missing; `nil` where that cannot be.
  func place() -> Directory? {
    guard let state = try? root.directory(".sitegen"),
      (try? state.makeDirectoryIfAbsent(RecordStore.folderName)) != nil
    else { return nil }
    return try? state.directory(RecordStore.folderName)
  }

  /// Removes the spare tree, which nobody knows any more.
  func removeSpare() {
    guard let folder = try? folder(), (try? folder.status(spareName)) != .some(nil) else { return }
    try? folder.removeTree(spareName)
  }

  /// Takes the record away: what it says may not be so any more.
  func remove() { try? folder()?.removeFile(name) }

  private func folder() throws(SystemError) -> Directory? {
    guard try root.status(".sitegen")?.kind == .directory else { return nil }
    let state = try root.directory(".sitegen")
    guard try state.status(RecordStore.folderName)?.kind == .directory else { return nil }
    return try state.directory(RecordStore.folderName)
  }
}
