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
  static func read(_ root: Directory, width: Int) async -> InputTree? {
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
      names[range].map { name, isFolder in
        File(path: name, stamp: isFolder ? nil : root.status(below: name).map { FileStamp($0) })
      }
    }
    return batches.map { InputTree(files: $0.flatMap(\.self), begun: begun) }
  }

  /// Whether every file is what it was. One that came since is seen by the next build.
  func isUnchanged(in root: Directory) -> Bool {
    Cores.allSatisfy(files.count) { number in
      let file = files[number]
      return file.stamp == nil || root.status(below: file.path).map { FileStamp($0) } == file.stamp
    }
  }

  /// The stamps that can be relied on, by path.
  var settled: [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    stamps.reserveCapacity(files.count)
    for file in files {
      if let stamp = file.stamp, stamp.isSettled(at: begun) { stamps[file.path] = stamp }
    }
    return stamps
  }

  /// The names of a folder, and of those in it.
  private struct Walk {
    var names: [(path: String, isFolder: Bool)] = []
    var isReadable = true

    mutating func scan(_ folder: Directory, _ path: String) throws(SystemError) {
      names.append((path, isFolder: true))
      for entry in try folder.entries() {
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
