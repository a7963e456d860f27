import Glibc

extension Directory {
  /// Puts bytes in the place of a file's, at once: whoever reads the file has all of the old ones or all of the new ones,
  /// also after a crash. Mode and, where this process may give things away, owner stay.
  package func replaceFile(_ name: String, with bytes: [UInt8]) throws(SystemError) {
    guard let old = try status(name) else { throw fault("open", name, code: ENOENT) }
    guard old.kind == .file else { throw fault("write", name, code: EINVAL) }
    let fresh = ".sitegen-new-" + Directory.randomDigits()
    let file = unsafe openat(descriptor, fresh, Directory.newFileFlags, mode_t(0o600))
    guard file >= 0 else { throw fault("make", fresh) }
    do throws(SystemError) {
      try closing(file, fresh) { () throws(SystemError) in
        try fill(file, fresh, bytes[...])
        _ = fchown(file, old.owner, old.group)
        guard fchmod(file, old.mode) == 0, fsync(file) == 0 else { throw fault("write", name) }
      }
      try rename(fresh, to: self, name)
    } catch {
      try? removeFile(fresh)
      throw error
    }
    try sync()
  }
}

extension Directory {
  /// Puts a file under a name, at once and as a whole, whether or not there is one already.
  package func putFile(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    if try status(name) != nil { return try replaceFile(name, with: bytes) }
    let fresh = ".sitegen-new-" + Directory.randomDigits()
    do throws(SystemError) {
      try writeNewFile(fresh, bytes)
      try rename(fresh, to: self, name)
    } catch {
      try? removeFile(fresh)
      throw error
    }
    try sync()
  }
}
