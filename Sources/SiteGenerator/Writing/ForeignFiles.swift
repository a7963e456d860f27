/// The files of an output folder that sitegen did not make: they are never deleted (SECURITY.md S65).
struct ForeignFiles: Sendable {
  /// Those that stay, relative to the output folder and in the order of folders; links count as files.
  private(set) var kept: [String] = []
  /// Those that stand where a file of the new site goes, in a folder that is taken over.
  private(set) var displaced: Set<String> = []
  /// The folders that lead to kept files, and those that are foreign themselves.
  private var carriers: Set<String> = []

  /// Whether there is none.
  var isNone: Bool { kept.isEmpty && displaced.isEmpty && carriers.isEmpty }

  /// How many of our files are there.
  private var present = 0
  /// Whether none of our files was taken away.
  var isWhole: Bool { present == ours.count }

  private let ours: Set<String>
  private let ourFolders: Set<String>
  private let new: Set<String>
  private let newFolders: Set<String>

  /// Lists what is in the old output and not in its manifest.
  ///
  /// - Throws: a fault that names those that are in the way of a file of the new site, unless the folder is taken over.
  init(in location: OutputLocation, new manifest: OutputManifest, adopts: Bool) throws(BuildFault) {
    guard let output = location.existing else {
      (ours, ourFolders, new, newFolders) = ([], [], [], [])
      return
    }
    ours = Set((location.manifest?.files ?? []).map(\.path))
    ourFolders = ForeignFiles.folders(of: ours)
    new = Set(manifest.files.map(\.path))
    newFolders = ForeignFiles.folders(of: new)
    do throws(SystemError) {
      _ = try scan(output, inside: "", isInTheWay: false)
    } catch {
      throw .system(error)
    }
    if !displaced.isEmpty, !adopts { throw .output(.foreignFiles(displaced.sorted().map { location.path + "/" + $0 })) }
  }

  /// Sorts the files of a folder; returns whether it has something that stays.
  private mutating func scan(
    _ directory: Directory, inside: String, isInTheWay: Bool
  ) throws(SystemError) -> Bool {
    let entries = try directory.entries()
    var carries = entries.isEmpty && !isInTheWay && !ourFolders.contains(String(inside.utf8.dropLast()) ?? "")
    for entry in entries where !(inside.isEmpty && OutputTree.isReserved(entry)) {
      let path = inside + entry.name
      if entry.kind == .directory {
        let stays = try scan(
          try directory.directory(entry), inside: path + "/", isInTheWay: isInTheWay || new.contains(path))
        if stays { carriers.insert(path) }
        carries = carries || stays
      } else if entry.rawName == nil, ours.contains(path) {
        present += 1
      } else if isInTheWay || new.contains(path) || newFolders.contains(path) {
        displaced.insert(path)
      } else {
        kept.append(path)
        carries = true
      }
    }
    return carries
  }

  /// The folders that paths have, at all depths.
  static func folders(of paths: Set<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      var folder = ContentFiles.split(path).folder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentFiles.split(folder).folder }
    }
    return folders
  }

  // MARK: Keeping them

  /// Gives them a place in the new tree too: the same files, not copies, wherever the file system allows that.
  func carry(from old: Directory, to stage: Directory) throws(SystemError) {
    if !kept.isEmpty || !carriers.isEmpty { try carry(Set(kept), old, stage, inside: "") }
  }

  private func carry(
    _ kept: Set<String>, _ old: Directory, _ stage: Directory, inside: String
  ) throws(SystemError) {
    for entry in try old.entries() where !(inside.isEmpty && OutputTree.isReserved(entry)) {
      let path = inside + entry.name
      if entry.kind != .directory {
        if kept.contains(path), entry.rawName != nil || !ours.contains(path) { try old.carry(entry, into: stage) }
      } else if carriers.contains(path) {
        let folder = try old.directory(entry)
        try carry(kept, folder, try stage.twin(of: folder, entry), inside: path + "/")
      }
    }
  }

  /// Empties the old tree once the new one stands. Foreign files that appeared or changed since they were carried move
  /// over to the new tree, so that nothing of theirs is lost between the two.
  func empty(_ old: Directory, into new: Directory) throws(SystemError) {
    let names = Dictionary(grouping: ours.map { ContentFiles.split($0) }) { $0.folder }.mapValues { $0.map(\.name) }
    try empty(old, inside: "", names) { () throws(SystemError) in new }
  }

  private func empty(
    _ old: Directory, inside: String, _ names: [String: [String]], twin: () throws(SystemError) -> Directory
  ) throws(SystemError) {
    for entry in try old.entries() {
      let path = inside + entry.name
      if inside.isEmpty, LockedStage.isOne(entry) {
        try old.removeTree(entry.name)
        continue
      }
      if entry.kind == .directory {
        let folder = try old.directory(entry)
        // Most folders hold one page; to list them first would take longer than to remove it.
        for name in names[path] ?? [] { try? folder.removeFile(name) }
        if (try? old.remove(entry)) != nil { continue }
        try empty(folder, inside: path + "/", names) { () throws(SystemError) in try twin().twin(of: folder, entry) }
      } else if isForeign(entry, path) {
        let place = try twin()
        if try place.status(entry)?.inode != old.status(entry)?.inode {
          try old.move(entry, into: place)
          continue
        }
      }
      try old.remove(entry)
    }
  }

  private func isForeign(_ entry: Directory.Entry, _ path: String) -> Bool {
    if path == OutputManifest.name || displaced.contains(path) { return false }
    return entry.rawName != nil || !(ours.contains(path) || new.contains(path) || newFolders.contains(path))
  }
}
