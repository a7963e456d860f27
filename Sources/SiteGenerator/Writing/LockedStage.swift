/// A folder in which a site is built before it is published. Whoever builds in it holds its lock, so that a stage whose
/// lock is free is known to belong to a build that is dead (SECURITY.md S62), of whatever site.
package struct LockedStage {
  private static let prefix = ".sitegen-stage-"

  package let name: String
  package let directory: Directory
  let lock: FileLock

  /// Whether this is what stages are called.
  static func isOne(_ entry: Directory.Entry) -> Bool {
    entry.kind == .directory && entry.name.utf8.starts(with: prefix.utf8)
  }

  /// Makes a stage.
  ///
  /// - Parameter label: what messages call it.
  package static func make(in place: Directory, label: String) throws(SystemError) -> LockedStage {
    for _ in 0..<8 {
      let (name, directory) = try place.makeUniqueDirectory(prefix: prefix, label: label)
      // Before it is locked, another site's build may take it for a dead one and remove it: then there is another.
      if let lock = FileLock.tryAcquire(directory), try place.status(name) != nil {
        return LockedStage(name: name, directory: directory, lock: lock)
      }
      try? place.removeDirectory(name)
    }
    throw FileLock.unavailable(in: place)
  }

  /// Removes the stages that dead builds left.
  package static func removeDead(in place: Directory) {
    guard let entries = try? place.entries() else { return }
    for entry in entries where isOne(entry) {
      guard let stage = try? place.directory(entry.name), let lock = FileLock.tryAcquire(stage) else { continue }
      withExtendedLifetime(lock) { try? place.removeTree(entry.name) }
    }
  }
}
