import SiteModel

/// Reads files below the site's folder, one component at a time; the folder of the last file stays open for the next.
struct ContentFiles: Sendable {
  /// No text file may be larger.
  static let textLimit = 4 << 20

  private let root: Directory
  /// The texts that are taken as they were read, whatever became of their files since.
  private let memory: ContentMemory?
  private var openFolder = ""
  private var directory: Directory

  init(root: Directory, memory: ContentMemory? = nil) {
    self.root = root
    self.memory = memory
    directory = root
  }

  /// The bytes of a file; `path` is relative to the site's folder.
  mutating func read(_ path: String, limit: Int = textLimit) throws(SystemError) -> [UInt8] {
    if let bytes = memory?.bytes(of: path) { return bytes }
    let (folder, name) = ContentFiles.split(path)
    return try self.folder(folder).readFile(name, limit: limit)
  }

  /// The settings and outlets that the article of a file was read with, where they are others than those of the site.
  func earlierContext(of path: String) -> [UInt8]? { memory?.origin(of: path)?.earlierContext }

  /// What stands at a path below the site's folder; `nil` where nothing does.
  mutating func status(_ path: String) throws(SystemError) -> Directory.Status? {
    let (folder, name) = ContentFiles.split(path)
    return try self.folder(folder).status(name)
  }

  /// The same for a text of the site: one that is too large is a fault of the site, and reported as that.
  mutating func readText(_ path: String, _ diagnostics: inout [Diagnostic]) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      return try read(path)
    } catch  where error.isTooLarge {
      diagnostics.append(
        Diagnostic(
          .error, id: "text-too-long", at: SourceSpan(file: path),
          "the file has more than \(ContentFiles.textLimit >> 20) MiB", hint: "split it into parts"))
      return nil
    }
  }

  /// A folder below the site's, held open.
  mutating func folder(_ folder: String) throws(SystemError) -> Directory {
    // Two names of which Unicode says that they are one are two folders here.
    if folder.utf8.elementsEqual(openFolder.utf8) { return directory }
    var next = root
    for component in folder.utf8.split(separator: 0x2F) {
      next = try next.directory(String(decoding: component, as: UTF8.self))
    }
    (openFolder, directory) = (folder, next)
    return next
  }

  /// `content/articles/a.md` in its folder and its name.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
    return (
      String(decoding: path.utf8[..<slash], as: UTF8.self),
      String(decoding: path.utf8[path.utf8.index(after: slash)...], as: UTF8.self)
    )
  }
}
