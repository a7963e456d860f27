import Glibc

/// A folder that is held open. Everything below it is reached one checked component at a time, and no symbolic link is
/// followed on the way (SECURITY.md S14).
package final class Directory: Sendable {
  /// As messages name it.
  package let path: String
  let descriptor: CInt

  init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens a folder that a person named; it may itself be a link to a folder.
  ///
  /// - Parameter label: what messages call it, where that is not the path.
  package convenience init(opening path: String, label: String? = nil) throws(SystemError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(operation: "open", path: path, code: errno) }
    self.init(path: label ?? path, descriptor: descriptor)
  }

  /// Opens a folder in this one.
  package func directory(_ name: String, label: String? = nil) throws(SystemError) -> Directory {
    try check(name)
    let descriptor = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("open", name) }
    return Directory(path: label ?? join(name), descriptor: descriptor)
  }

  /// Makes a folder in this one, with mode 0755 whatever the process's umask is (SECURITY.md S64).
  package func makeDirectory(_ name: String, mode: UInt32 = 0o755) throws(SystemError) {
    try check(name)
    guard unsafe mkdirat(descriptor, name, mode) == 0 else { throw fault("make", name) }
    guard unsafe fchmodat(descriptor, name, mode, 0) == 0 else { throw fault("make", name) }
  }

  /// Makes a folder in this one where it is not there yet.
  package func makeDirectoryIfAbsent(_ name: String) throws(SystemError) {
    do throws(SystemError) {
      try makeDirectory(name)
    } catch {
      guard error.code == EEXIST else { throw error }
    }
  }

  // MARK: Names

  /// A name that stays in this folder: not empty, no dots alone, no slash, no NUL.
  func check(_ name: String) throws(SystemError) {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(where: { $0 == 0x2F || $0 == 0 }) else {
      throw SystemError(operation: "open", path: join(name), code: EINVAL)
    }
  }

  /// A name in this folder, as messages say it.
  package func join(_ name: String) -> String { path == "." || path.isEmpty ? name : path + "/" + name }

  func fault(_ operation: String, _ name: String, code: CInt = errno) -> SystemError {
    SystemError(operation: operation, path: join(name), code: code)
  }
}
