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

  /// Keeps a record, in the place of the one before. Whoever calls it has the site's lock. A record that cannot be kept
  /// costs time and nothing else, so nobody is told.
  func write(_ record: BuildRecord) {
    guard let folder = place() else { return }
    let fresh = name + ".new"
    do throws(SystemError) {
      if try folder.status(fresh) != nil { try folder.removeFile(fresh) }
      // Nothing is brought to the disk: after a crash it is damaged at worst, and a damaged record is none.
      try folder.writeNewFile(fresh, record.bytes)
      try folder.rename(fresh, to: folder, name)
    } catch {
      try? folder.removeFile(fresh)
      try? folder.removeFile(name)
    }
  }

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
