/// Fills an output folder that cannot be exchanged, file by file: everything but pages, then pages, then the deletion of
/// what is stale, and the manifest last.
struct ReplacementInPlace {
  let output: Directory
  let stage: Directory
  let old: OutputManifest?
  let manifest: OutputManifest
  /// The files that are in the stage; the others stand in the output as they are.
  let written: Set<String>

  func run(displacing foreign: Set<String>) throws(SystemError) {
    if stage.status(below: OutputManifest.name) != nil { try stage.removeFile(OutputManifest.name) }
    // If the build dies half-way, the next one must know old and new files alike for sitegen's.
    try announce()
    var folder = OpenFolder(root: output)
    try clear(foreign, &folder)
    let isPage = { (path: String) in path.hasExtension("html") }
    let paths = manifest.files.map(\.path).filter(written.contains)
    for path in paths where !isPage(path) { try place(path, &folder) }
    for path in paths where isPage(path) { try place(path, &folder) }
    try removeStale(&folder)
    try stage.syncFileSystem()
    try put(manifest)
    try output.syncFileSystem()
  }

  /// Lists old and new files together. Of those that are not the same in both nothing is said but that they are ours.
  private func announce() throws(SystemError) {
    let before = (old?.files ?? []).map { ($0.path, $0) }
    let files = Dictionary(before + manifest.files.map { ($0.path, $0) }) { old, new in
      old.digest == new.digest ? new : new.withUnknownBytes
    }
    let known = Set(before.map(\.0))
    try put(
      OutputManifest(
        site: manifest.site, view: manifest.view,
        files: files.values.map { known.contains($0.path) ? $0 : $0.withUnknownBytes }))
  }

  private func put(_ manifest: OutputManifest) throws(SystemError) {
    try stage.write(OutputManifest.name, manifest.bytes)
    try stage.rename(below: OutputManifest.name, into: output, OutputManifest.name)
  }

  /// Takes away what is a file where the new site has a folder, or stands in a folder where it has a file.
  private func clear(_ foreign: Set<String>, _ folder: inout OpenFolder) throws(SystemError) {
    let new = Set(manifest.files.map(\.path))
    let stale = (old?.files ?? []).map(\.path).filter { !new.contains($0) }
    let newFolders = ForeignFiles.folders(of: new)
    for path in foreign { try folder.remove(path) }
    for path in stale {
      let isBelowFile = ForeignFiles.folders(of: [path]).contains(where: new.contains)
      if newFolders.contains(path) || isBelowFile { try folder.remove(path) }
    }
  }

  private func place(_ path: String, _ folder: inout OpenFolder) throws(SystemError) {
    let (above, name) = ContentFiles.split(path)
    try stage.rename(below: path, into: try folder.making(above), name)
  }

  private func removeStale(_ folder: inout OpenFolder) throws(SystemError) {
    let kept = Set(manifest.files.map(\.path))
    for file in old?.files ?? [] where !kept.contains(file.path) { try folder.remove(file.path) }
  }
}

/// Folders below an output folder, reached without following links; the last one stays open.
private struct OpenFolder {
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
