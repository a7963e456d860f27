import Glibc

extension Directory {
  /// Puts bytes in the place of a file's, at once: whoever reads the file has all of the old ones or all of the new ones,
  /// also after a crash. Mode and, where this process may give things away, owner stay.
  package func replaceFile(_ name: String, with bytes: [UInt8]) throws(SystemError) {
    guard let old = try status(name) else { throw fault("open", name, code: ENOENT) }
    guard old.kind == .file else { throw fault("write", name, code: EINVAL) }
    try put(name) { (fresh) throws(SystemError) in
      let file = unsafe openat(descriptor, fresh, Directory.newFileFlags, mode_t(0o600))
      guard file >= 0 else { throw fault("make", fresh) }
      try closing(file, fresh) { () throws(SystemError) in
        try fill(file, fresh, bytes[...])
        _ = fchown(file, old.owner, old.group)
        guard fchmod(file, old.mode) == 0, fsync(file) == 0 else { throw fault("write", name) }
      }
    }
  }

  /// Puts a file under a name, at once and as a whole, whether or not there is one already.
  package func putFile(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    if try status(name) != nil { return try replaceFile(name, with: bytes) }
    try put(name) { (fresh) throws(SystemError) in try writeNewFile(fresh, bytes) }
  }

  /// Has a file made under a fresh name, and then gives it its own at once.
  private func put(_ name: String, _ make: (_ fresh: String) throws(SystemError) -> Void) throws(SystemError) {
    let fresh = ".sitegen-new-" + Directory.randomDigits()
    do throws(SystemError) {
      try make(fresh)
      try rename(fresh, to: self, name)
    } catch {
      try? removeFile(fresh)
      throw error
    }
    try sync()
  }
}
