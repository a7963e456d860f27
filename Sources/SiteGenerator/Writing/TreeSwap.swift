/// Puts a finished stage in the place of an output folder.
struct TreeSwap {
  let location: OutputLocation
  let stageName: String
  let stage: Directory
  let manifest: OutputManifest
  let adopts: Bool

  /// Carries over what is not ours, writes the manifest, brings all of it to the disk, and swaps.
  func run() throws(BuildFault) -> [String] {
    let foreign = try ForeignFiles(location: location, manifest: manifest, adopts: adopts)
    if location.way == .inPlace { return try replaceInPlace(foreign) }
    try BuildFault.wrap { () throws(SystemError) in
      if let old = location.existing { try foreign.carry(from: old, to: stage) }
      try stage.write(OutputManifest.name, manifest.bytes)
      try stage.publishMode()
      try stage.syncFileSystem()
      if location.existing == nil {
        try location.parent.rename(stageName, to: location.parent, location.name)
      } else {
        try exchange()
      }
      try location.parent.sync()
    }
    // From here on the new site stands; an old tree that cannot be removed is removed at the next start.
    if location.existing != nil { try? location.parent.removeTree(stageName) }
    return foreign.paths.isEmpty
      ? []
      : [
        "Kept \(foreign.paths.count) file\(foreign.paths.count == 1 ? "" : "s") in \(location.path) that sitegen did not make"
      ]
  }

  private func exchange() throws(SystemError) {
    do throws(SystemError) {
      try location.parent.exchange(stageName, with: location.name)
    } catch  where TreeSwap.isUnsupported(error) {
      try renameTwice()
    }
  }

  /// Some network file systems cannot exchange two names.
  static func isUnsupported(_ error: SystemError) -> Bool {
    // EINVAL, ENOSYS, EOPNOTSUPP
    [22, 38, 95].contains(error.code)
  }

  /// Two renames, with a note of what stands where between them.
  func renameTwice() throws(SystemError) {
    let old = stageName + TreeSwap.oldSuffix
    try location.parent.rename(location.name, to: location.parent, old)
    do throws(SystemError) {
      try location.parent.rename(stageName, to: location.parent, location.name)
    } catch {
      try location.parent.rename(old, to: location.parent, location.name)
      throw error
    }
    try? location.parent.removeTree(old)
  }

  /// The old tree between two renames.
  static let oldSuffix = "-old"

  /// Finishes what a build that died between two renames began: the old site goes back to its place.
  static func recover(root: Directory, _ output: String, _ source: String) throws(SystemError) {
    let (folder, name) = ContentFiles.split(output)
    let isAbsolute = output.utf8.first == 0x2F
    let parent =
      folder.isEmpty && !isAbsolute ? root : try Directory(opening: isAbsolute ? folder + "/" : source + "/" + folder)
    guard !name.isEmpty, name != ".", name != "..", try parent.status(name) == nil else { return }
    for entry in try parent.entries() where entry.kind == .directory {
      guard entry.name.utf8.starts(with: OutputTree.stagePrefix.utf8), entry.name.hasSuffix(oldSuffix) else { continue }
      try parent.rename(entry.name, to: parent, name)
      return
    }
  }

  // MARK: Into a folder that cannot be exchanged

  /// File by file: everything but pages, then pages, then the deletion of what is stale, and the manifest last.
  private func replaceInPlace(_ foreign: ForeignFiles) throws(BuildFault) -> [String] {
    guard let output = location.existing else { return [] }
    try BuildFault.wrap { () throws(SystemError) in
      let isPage = { (path: String) in path.hasExtension("html") }
      for file in manifest.files where !isPage(file.path) { try output.take(file.path, from: stage) }
      for file in manifest.files where isPage(file.path) { try output.take(file.path, from: stage) }
      try removeStale(in: output)
      try stage.write(OutputManifest.name, manifest.bytes)
      try output.take(OutputManifest.name, from: stage)
      try output.syncFileSystem()
      try output.removeTree(stageName)
    }
    return ["\(location.path) is a link or a mount point: its files were replaced one by one"]
  }

  private func removeStale(in output: Directory) throws(SystemError) {
    let kept = Set(manifest.files.map(\.path))
    for file in location.manifest?.files ?? [] where !kept.contains(file.path) {
      try output.removeIfThere(file.path)
      var folder = ContentFiles.split(file.path).folder
      while !folder.isEmpty {
        output.removeFolderIfEmpty(folder)
        folder = ContentFiles.split(folder).folder
      }
    }
  }
}
