import Synchronization

/// The names of a tree: its files, and its folders with their stamps. A folder's stamp changes whenever a name comes into
/// it, goes, or is put over another, and so says without a list that the names are what they were. The top is listed each
/// time: its stamp changes when the tree moves.
struct TreeShape: Sendable {
  /// A folder, relative to the top of the tree.
  struct Folder: Sendable, Hashable {
    let path: String
    let stamp: FileStamp
  }

  let folders: [Folder]
  /// When the stamps were taken, in nanoseconds since 1970-01-01T00:00:00Z.
  let stamped: Int

  init(folders: [Folder], stamped: Int) {
    (self.folders, self.stamped) = (folders, stamped)
  }

  /// The shape of a tree that has these files and no others; `nil` where a folder cannot be looked at.
  init?(of files: [String], in tree: Directory) {
    stamped = Machine.nanoseconds
    let paths = TreeShape.folders(of: files)
    let found = Cores.map(paths.count, with: { StatusReader(tree) }) { number, tree -> Folder? in
      TreeShape.stamp(of: paths[number], in: &tree).map { Folder(path: paths[number], stamp: $0) }
    }
    folders = found.compactMap(\.self)
    guard folders.count == paths.count else { return nil }
  }

  /// Whether the names are what they were; `files` are all of them.
  func isIntact(in tree: Directory, files: () -> [String]) -> Bool {
    let (folders, stamped) = (folders, stamped)
    let unsettled = Mutex<[String]>([])
    let isSame = Cores.allSatisfy(folders.count, with: { StatusReader(tree) }) { number, tree in
      let folder = folders[number]
      guard TreeShape.stamp(of: folder.path, in: &tree) == folder.stamp else { return false }
      if !folder.stamp.isSettled(at: stamped) { unsettled.withLock { $0.append(folder.path) } }
      return true
    }
    return isSame && hasItsNames([""] + unsettled.withLock { $0 }, in: tree, files())
  }

  /// The same for folders whose stamps may not tell, by their lists.
  private func hasItsNames(_ doubtful: [String], in tree: Directory, _ files: [String]) -> Bool {
    let isTopAlone = doubtful.count == 1
    var names = Dictionary(doubtful.map { ($0, Set<String>()) }) { first, _ in first }
    let lengths = Set(doubtful.map(\.utf8.count))
    for path in files + folders.map(\.path) where !(isTopAlone && path.utf8.contains(0x2F)) {
      let slash = path.utf8.lastIndex(of: 0x2F)
      guard lengths.contains(slash.map { path.utf8.distance(from: path.utf8.startIndex, to: $0) } ?? 0) else {
        continue
      }
      let (folder, name) = ContentFiles.split(path)
      names[folder]?.insert(name)
    }
    var open = ContentFiles(root: tree)
    return names.allSatisfy { path, wanted in
      guard let entries = try? open.folder(path).entries() else { return false }
      return entries.allSatisfy { $0.rawName == nil } && Set(entries.map(\.name)) == wanted
    }
  }

  /// The shape that it has after some files came or went, or were put over others, where it was found intact at a moment.
  ///
  /// It counts as taken now, unless the stamp of a folder that was left alone could not tell at that moment.
  func updated(for changed: some Sequence<String>, in tree: Directory, intactAt moment: Int) -> TreeShape {
    let now = Machine.nanoseconds
    var isSettled = true
    var touched = Set(TreeShape.folders(of: changed))
    var folders: [Folder] = []
    folders.reserveCapacity(self.folders.count)
    var tree = StatusReader(tree)
    for folder in self.folders {
      guard touched.remove(folder.path) != nil else {
        folders.append(folder)
        if !folder.stamp.isSettled(at: moment) { isSettled = false }
        continue
      }
      if let stamp = TreeShape.stamp(of: folder.path, in: &tree) {
        folders.append(Folder(path: folder.path, stamp: stamp))
      }
    }
    for path in touched.sorted(by: { $0.precedes($1) }) {
      if let stamp = TreeShape.stamp(of: path, in: &tree) { folders.append(Folder(path: path, stamp: stamp)) }
    }
    return TreeShape(folders: folders, stamped: isSettled ? now : moment)
  }

  private static func stamp(of path: String, in tree: inout StatusReader) -> FileStamp? {
    guard let status = tree.status(below: path), status.kind == .directory else { return nil }
    return FileStamp(status)
  }

  /// The folders of files, those above before those in them.
  private static func folders(of files: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    var folders: [String] = []
    for file in files {
      var path = ContentFiles.split(file).folder
      var new: [String] = []
      while !path.isEmpty, seen.insert(path).inserted {
        new.append(path)
        path = ContentFiles.split(path).folder
      }
      folders += new.reversed()
    }
    return folders
  }
}
