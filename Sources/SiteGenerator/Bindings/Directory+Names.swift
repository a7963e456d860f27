import CLinux
import Glibc

extension Directory {
  /// Takes a file or link away.
  package func removeFile(_ name: String) throws(SystemError) {
    try check(name)
    guard unsafe unlinkat(descriptor, name, 0) == 0 else { throw fault("remove", name) }
  }

  /// Takes an empty folder away.
  package func removeDirectory(_ name: String) throws(SystemError) {
    try check(name)
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw fault("remove", name) }
  }

  /// Takes a folder away with everything in it; links in it are removed, not followed, and what is mounted in it stays.
  package func removeTree(_ name: String) throws(SystemError) {
    try directory(name).removeContents()
    try removeDirectory(name)
  }

  private func removeContents() throws(SystemError) {
    let device = try status().device
    let entries = try entries()
    // Trees of sites have a folder for each page, and little in it.
    try Cores.forEach(entries.count, each: 16) { (number) throws(SystemError) in
      let entry = entries[number]
      if entry.kind == .directory {
        let folder = try directory(entry)
        guard try folder.status().device == device else { throw fault("remove", entry.name, code: EBUSY) }
        try folder.removeContents()
      }
      try remove(entry)
    }
  }

  /// Gives a file a second name in another folder of the same file system; a link is linked itself.
  package func link(_ name: String, into other: Directory, as otherName: String) throws(SystemError) {
    try check(name)
    try other.check(otherName)
    guard unsafe linkat(descriptor, name, other.descriptor, otherName, 0) == 0 else {
      throw other.fault("link", otherName)
    }
  }

  /// Renames; what stood under the new name is replaced.
  package func rename(_ name: String, to other: Directory, _ otherName: String) throws(SystemError) {
    try check(name)
    try other.check(otherName)
    guard unsafe renameat(descriptor, name, other.descriptor, otherName) == 0 else {
      throw other.fault("rename", otherName)
    }
  }

  /// Exchanges what stands under two names, at once.
  package func exchange(_ name: String, with otherName: String) throws(SystemError) {
    try exchange(name, with: otherName, of: self)
  }

  /// Exchanges what stands under a name here and under another in a folder of the same file system, at once.
  func exchange(_ name: String, with otherName: String, of other: Directory) throws(SystemError) {
    try check(name)
    try other.check(otherName)
    guard unsafe sitegen_exchange(descriptor, name, other.descriptor, otherName) == 0 else {
      throw other.fault("exchange", otherName)
    }
  }

  /// Brings what this folder says of its names to the disk.
  package func sync() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError(operation: "sync", path: path, code: errno) }
  }

  /// Brings everything that was written to this folder's file system to the disk.
  package func syncFileSystem() throws(SystemError) {
    guard sitegen_syncfs(descriptor) == 0 else { throw SystemError(operation: "sync", path: path, code: errno) }
  }
}
