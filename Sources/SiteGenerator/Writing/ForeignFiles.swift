/// The files of an output folder that sitegen did not make: they are never deleted (SECURITY.md S65).
struct ForeignFiles: Sendable {
  /// Relative to the output folder; links count as files.
  let paths: [String]
  /// Folders that hold nothing of ours.
  private let folders: [String]

  /// Lists what is in the old output and not in its manifest.
  ///
  /// - Throws: a fault where one of them is in the way of a file of the new site, unless the folder is taken over.
  init(location: OutputLocation, manifest: OutputManifest, adopts: Bool) throws(BuildFault) {
    guard let output = location.existing else {
      (paths, folders) = ([], [])
      return
    }
    let ours = Set((location.manifest?.files ?? []).map(\.path))
    let new = Set(manifest.files.map(\.path))
    let newFolders = ForeignFiles.folders(of: new)
    let found = try BuildFault.wrap { () throws(SystemError) -> (files: [String], folders: [String]) in
      var found: (files: [String], folders: [String]) = ([], [])
      try ForeignFiles.scan(output, inside: "", ours: ours, &found)
      return found
    }
    var kept: [String] = []
    for path in found.files {
      let isInTheWay =
        new.contains(path) || newFolders.contains(path) || ForeignFiles.parents(of: path).contains { new.contains($0) }
      if isInTheWay, !adopts { throw .output(.foreignFile(location.path + "/" + path)) }
      if !isInTheWay { kept.append(path) }
    }
    paths = kept
    folders = found.folders.filter { folder in
      !new.contains(folder) && !ForeignFiles.parents(of: folder).contains { new.contains($0) }
    }
  }

  private static func scan(
    _ directory: Directory, inside: String, ours: Set<String>, _ found: inout (files: [String], folders: [String])
  ) throws(SystemError) {
    let entries = try directory.entries()
    if entries.isEmpty, !inside.isEmpty { found.folders.append(String(inside.dropLast())) }
    for entry in entries {
      let path = inside + entry.name
      if entry.kind == .directory {
        let isStage = inside.isEmpty && path.utf8.starts(with: OutputTree.stagePrefix.utf8)
        if !isStage { try scan(try directory.directory(entry.name), inside: path + "/", ours: ours, &found) }
      } else if path != OutputManifest.name, !ours.contains(path) {
        found.files.append(path)
      }
    }
  }

  private static func folders(of paths: Set<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      for parent in parents(of: path) where !folders.insert(parent).inserted { break }
    }
    return folders
  }

  /// The folders of a path, the innermost first.
  private static func parents(of path: String) -> [String] {
    var parents: [String] = []
    var folder = ContentFiles.split(path).folder
    while !folder.isEmpty {
      parents.append(folder)
      folder = ContentFiles.split(folder).folder
    }
    return parents
  }

  /// Gives them a place in the new tree too; the same files, not copies.
  func carry(from old: Directory, to stage: Directory) throws(SystemError) {
    for folder in folders { try stage.makeFolders(folder) }
    for path in paths { try stage.linkTree(path, from: old) }
  }
}
