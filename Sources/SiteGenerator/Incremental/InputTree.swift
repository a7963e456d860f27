import SiteModel

/// The files that a site is made of, with their stamps: settings, content, theme. It is looked at before anything is read,
/// so that whatever changes while a build runs is seen by the next one.
struct InputTree: Sendable, Hashable {
  /// A name below the site's folder.
  struct File: Sendable, Hashable {
    let path: String
    /// Absent for folders, of which only the names in them matter.
    let stamp: FileStamp?
  }

  /// In the order of the walk, which is always the same.
  var files: [File]
  /// When the walk began, in nanoseconds since 1970-01-01T00:00:00Z.
  var begun: Int

  /// Looks at all of them on all cores; `nil` where something cannot be looked at, or has a name that is no text.
  static func read(_ root: Directory, width: Int) async -> (tree: InputTree, listings: FolderListings)? {
    let begun = Machine.nanoseconds
    var walk = Walk()
    for name in ["sitegen.yaml", "content", "templates"] {
      do throws(SystemError) {
        guard let status = try root.status(name) else { continue }
        if status.kind == .directory {
          try walk.scan(try root.directory(name), name)
        } else {
          walk.names.append((name, isFolder: false))
        }
      } catch {
        return nil
      }
    }
    guard walk.isReadable else { return nil }
    let names = walk.names
    let batches = try? await Batches.map(count: names.count, size: 1_024, width: width) {
      (range) throws(SystemError) -> [File] in
      var tree = StatusReader(root)
      return names[range].map { name, isFolder in
        File(path: name, stamp: isFolder ? nil : tree.status(below: name).map { FileStamp($0) })
      }
    }
    let listings = walk.listings
    return batches.map { (InputTree(files: $0.flatMap(\.self), begun: begun), listings) }
  }

  /// Whether every file is what it was, but those that it does not matter of. One that came since is seen by the next
  /// build.
  func isUnchanged(in root: Directory, besides others: Set<ExactText>) -> Bool {
    Cores.allSatisfy(files.count, with: { StatusReader(root) }) { number, tree in
      let file = files[number]
      return file.stamp == nil || others.contains(ExactText(file.path))
        || tree.status(below: file.path).map { FileStamp($0) } == file.stamp
    }
  }

  /// The files that did not change since an earlier look, where its stamps can be relied on.
  func unchanged(since earlier: InputTree) -> Set<ExactText> {
    var stamps: [ExactText: FileStamp]?
    var unchanged: Set<ExactText> = []
    unchanged.reserveCapacity(files.count)
    for (number, file) in files.enumerated() {
      guard let stamp = file.stamp else { continue }
      // Most stand where they stood; where one came or went, the others are looked up.
      var old = number < earlier.files.count ? earlier.files[number] : nil
      if old?.path.isExactly(file.path) != true {
        if stamps == nil { stamps = earlier.stamps }
        old = stamps?[ExactText(file.path)].map { File(path: file.path, stamp: $0) }
      }
      if old?.stamp == stamp, stamp.isSettled(at: earlier.begun) { unchanged.insert(ExactText(file.path)) }
    }
    return unchanged
  }

  private var stamps: [ExactText: FileStamp] {
    Dictionary(files.compactMap { file in file.stamp.map { (ExactText(file.path), $0) } }) { first, _ in first }
  }

  /// The names of a folder, and of those in it.
  private struct Walk {
    var names: [(path: String, isFolder: Bool)] = []
    var isReadable = true
    var listings = FolderListings()

    mutating func scan(_ folder: Directory, _ path: String) throws(SystemError) {
      names.append((path, isFolder: true))
      let entries = try folder.entries()
      listings.add(entries, of: path)
      for entry in entries {
        if entry.rawName != nil { isReadable = false }
        let name = path + "/" + entry.name
        if entry.kind == .directory {
          try scan(try folder.directory(entry.name), name)
        } else {
          names.append((name, isFolder: false))
        }
      }
    }
  }
}
