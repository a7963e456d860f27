/// Folders below an output folder, reached without following links; the last one stays open.
struct OpenFolder {
  private let root: Directory
  private var path = ""
  private var directory: Directory

  init(root: Directory) {
    self.root = root
    directory = root
  }

  /// A folder, made where it is missing.
  mutating func making(_ folder: String) throws(SystemError) -> Directory {
    if folder == path { return directory }
    var next = root
    for part in folder.utf8.split(separator: 0x2F) {
      let name = String(decoding: part, as: UTF8.self)
      try next.makeDirectoryIfAbsent(name)
      next = try next.directory(name)
    }
    (path, directory) = (folder, next)
    return next
  }

  /// Takes a file away, and the folders that are empty then. What is gone already, or behind a link, is left alone.
  mutating func remove(_ file: String) throws(SystemError) {
    var folders = [root]
    let parts = file.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    for part in parts.dropLast() {
      guard let last = folders.last, try last.status(part)?.kind == .directory else { return }
      folders.append(try last.directory(part))
    }
    (path, directory) = ("", root)
    for (depth, folder) in folders.enumerated().reversed() {
      let name = parts[depth]
      if depth == parts.count - 1 {
        guard let status = try folder.status(name), status.kind != .directory else { return }
        try folder.removeFile(name)
      } else if (try? folder.removeDirectory(name)) == nil {
        return
      }
    }
  }
}
