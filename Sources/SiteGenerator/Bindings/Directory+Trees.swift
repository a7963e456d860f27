import CLinux
import Glibc

extension Directory {
  /// Opens a folder that may be missing, and makes it (and those above it) first.
  package static func making(_ path: String) throws(SystemError) -> Directory {
    let parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    var made = path.utf8.first == 0x2F ? "/" : ""
    for part in parts {
      made += part
      if unsafe mkdir(made, 0o755) != 0, errno != EEXIST {
        throw SystemError(operation: "make", path: made, code: errno)
      }
      made += "/"
    }
    return try Directory(opening: path)
  }

  /// The folder above.
  package func parent() throws(SystemError) -> Directory {
    let descriptor = unsafe openat(descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(operation: "open", path: path + "/..", code: errno) }
    return Directory(path: path + "/..", descriptor: descriptor)
  }

  /// Makes a folder with a name nobody has: `prefix` and sixteen random hexadecimal digits. Only its owner may enter.
  package func makeUniqueDirectory(prefix: String) throws(SystemError) -> (name: String, directory: Directory) {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    let name = prefix + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    try makeDirectory(name, mode: 0o700)
    return (name, try directory(name))
  }

  /// Gives this folder the mode of published folders.
  package func publishMode() throws(SystemError) {
    guard fchmod(descriptor, 0o755) == 0 else { throw SystemError(operation: "change", path: path, code: errno) }
  }

  // Paths below a folder that this process made and nobody else enters: their folders are made on the way.

  /// Makes a file below this folder, and the folders that it needs.
  package func write(_ relativePath: String, _ bytes: [UInt8]) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let parent = try makeParent(of: relativePath)
    var file = unsafe openat(descriptor, relativePath, flags, mode_t(0o644))
    if file < 0, errno == ENOENT, let parent {
      try makeFolders(parent)
      file = unsafe openat(descriptor, relativePath, flags, mode_t(0o644))
    }
    guard file >= 0 else { throw fault("make", relativePath) }
    try finishWriting(bytes, to: file, relativePath)
  }

  /// Gives what stands at a path below another folder a second name below this one.
  package func linkTree(_ relativePath: String, from other: Directory) throws(SystemError) {
    if let parent = try makeParent(of: relativePath) { try makeFolders(parent) }
    guard unsafe linkat(other.descriptor, relativePath, descriptor, relativePath, 0) == 0 else {
      throw fault("link", relativePath)
    }
  }

  /// Makes a folder below this one, and those above it.
  package func makeFolders(_ relativePath: String) throws(SystemError) {
    var path = ""
    for part in relativePath.utf8.split(separator: 0x2F) {
      let name = String(decoding: part, as: UTF8.self)
      try check(name)
      path += (path.isEmpty ? "" : "/") + name
      if unsafe mkdirat(descriptor, path, 0o755) == 0 {
        if unsafe fchmodat(descriptor, path, 0o755, 0) != 0 { throw fault("make", path) }
      } else if errno != EEXIST {
        throw fault("make", path)
      }
    }
  }

  /// Makes the folder of a file, if only that one is missing; returns it where the ones above it may be missing too.
  private func makeParent(of relativePath: String) throws(SystemError) -> String? {
    let parts = relativePath.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    for part in parts { try check(String(decoding: part, as: UTF8.self)) }
    guard let slash = relativePath.utf8.lastIndex(of: 0x2F) else { return nil }
    let parent = String(decoding: relativePath.utf8[..<slash], as: UTF8.self)
    if unsafe mkdirat(descriptor, parent, 0o755) == 0, !Directory.hasUsualMask {
      if unsafe fchmodat(descriptor, parent, 0o755, 0) != 0 { throw fault("make", parent) }
    }
    return parent
  }

  /// The size of a file below this folder; `nil` where there is none.
  package func size(of relativePath: String) -> Int? {
    var info = stat()
    guard unsafe fstatat(descriptor, relativePath, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return info.st_mode & S_IFMT == S_IFREG ? Int(info.st_size) : nil
  }

  /// Whether anything stands at a path below this folder.
  package func has(_ relativePath: String) -> Bool {
    var info = stat()
    return unsafe fstatat(descriptor, relativePath, &info, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Moves a file from a path below another folder to the same path below this one, over what stands there.
  package func take(_ relativePath: String, from other: Directory) throws(SystemError) {
    if let parent = try makeParent(of: relativePath) { try makeFolders(parent) }
    guard unsafe renameat(other.descriptor, relativePath, descriptor, relativePath) == 0 else {
      throw fault("rename", relativePath)
    }
  }

  /// Takes a file below this folder away; one that is gone already is no fault.
  package func removeIfThere(_ relativePath: String) throws(SystemError) {
    guard unsafe unlinkat(descriptor, relativePath, 0) == 0 || errno == ENOENT else {
      throw fault("remove", relativePath)
    }
  }

  /// Takes a folder below this one away if it is empty.
  package func removeFolderIfEmpty(_ relativePath: String) {
    _ = unsafe unlinkat(descriptor, relativePath, AT_REMOVEDIR)
  }
}
