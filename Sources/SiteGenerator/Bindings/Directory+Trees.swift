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
  ///
  /// - Parameter label: what messages call the folder.
  package func makeUniqueDirectory(
    prefix: String, label: String
  ) throws(SystemError) -> (name: String, directory: Directory) {
    let name = prefix + Directory.randomDigits()
    try makeDirectory(name, mode: 0o700)
    return (name, try directory(name, label: label))
  }

  /// Sixteen random hexadecimal digits.
  package static func randomDigits() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Gives this folder the mode of published folders.
  package func publishMode() throws(SystemError) {
    guard fchmod(descriptor, 0o755) == 0 else { throw SystemError(operation: "change", path: path, code: errno) }
  }

  // MARK: Paths below a folder that this process made and nobody else may enter
  // The kernel walks them in one step, which would follow links: so never call these on a folder that others can write.

  /// Makes a file below this folder, and the folders that it needs.
  package func write(_ relativePath: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try openNewFile(relativePath)
    try closing(file, relativePath) { () throws(SystemError) in try fill(file, relativePath, bytes[...]) }
  }

  /// A new file below this folder, with the folders that it needs.
  func openNewFile(_ relativePath: String) throws(SystemError) -> CInt {
    let parent = try makeParent(of: relativePath)
    var file = unsafe openat(descriptor, relativePath, Directory.newFileFlags, mode_t(0o644))
    if file < 0, errno == ENOENT, let parent {
      try makeFolders(parent)
      file = unsafe openat(descriptor, relativePath, Directory.newFileFlags, mode_t(0o644))
    }
    guard file >= 0 else { throw fault("make", relativePath) }
    return file
  }

  /// Gives a file of another folder, at the same path there, a second name below this one.
  ///
  /// - Returns: whether the file system let it have one.
  package func link(_ relativePath: String, from other: Directory) throws(SystemError) -> Bool {
    let parent = try makeParent(of: relativePath)
    if unsafe linkat(other.descriptor, relativePath, descriptor, relativePath, 0) == 0 { return true }
    guard errno == ENOENT, let parent else { return false }
    try makeFolders(parent)
    return unsafe linkat(other.descriptor, relativePath, descriptor, relativePath, 0) == 0
  }

  /// What stands at a path below this folder; `nil` where nothing can be seen there.
  package func status(below relativePath: String) -> Status? {
    var info = stat()
    guard unsafe fstatat(descriptor, relativePath, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Status(info)
  }

  /// The bytes of a file at a path below this folder, where it has so many; `nil` where it has not. Whoever asks knows
  /// them by their digest, whatever the way there leads through.
  func readFile(below relativePath: String, size: Int) -> [UInt8]? {
    let file = unsafe openat(descriptor, relativePath, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, Int(info.st_size) == size else {
      return nil
    }
    return try? readOnce(file, relativePath, upTo: size)
  }

  /// Moves a file from a path below this folder into another folder, over what has its name there.
  package func rename(below relativePath: String, into other: Directory, _ name: String) throws(SystemError) {
    try checkPath(relativePath)
    try other.check(name)
    guard unsafe renameat(descriptor, relativePath, other.descriptor, name) == 0 else {
      throw other.fault("rename", name)
    }
  }

  /// Moves a file from below a folder to a path below this one, over what stands there; the folders that it needs are
  /// made where they are missing.
  func replace(_ relativePath: String, movedFrom other: Directory, _ otherPath: String) throws(SystemError) {
    try checkPath(relativePath)
    try other.checkPath(otherPath)
    if unsafe renameat(other.descriptor, otherPath, descriptor, relativePath) == 0 { return }
    guard errno == ENOENT, let parent = try makeParent(of: relativePath) else { throw fault("rename", relativePath) }
    try makeFolders(parent)
    guard unsafe renameat(other.descriptor, otherPath, descriptor, relativePath) == 0
    else { throw fault("rename", relativePath) }
  }

  /// The same with a second name for a file of that folder.
  func replace(_ relativePath: String, linkedFrom other: Directory) throws(SystemError) {
    try checkPath(relativePath)
    if unsafe unlinkat(descriptor, relativePath, 0) != 0, errno != ENOENT { throw fault("remove", relativePath) }
    if unsafe linkat(other.descriptor, relativePath, descriptor, relativePath, 0) == 0 { return }
    guard try link(relativePath, from: other) else { throw fault("link", relativePath) }
  }

  /// Makes a folder below this one, and those above it.
  private func makeFolders(_ relativePath: String) throws(SystemError) {
    var path = ""
    for part in relativePath.utf8.split(separator: 0x2F) {
      path += (path.isEmpty ? "" : "/") + String(decoding: part, as: UTF8.self)
      if unsafe mkdirat(descriptor, path, 0o755) == 0 {
        if unsafe fchmodat(descriptor, path, 0o755, 0) != 0 { throw fault("make", path) }
      } else if errno != EEXIST {
        throw fault("make", path)
      }
    }
  }

  /// Makes the folder of a file, if only that one is missing; returns it where the ones above it may be missing too.
  private func makeParent(of relativePath: String) throws(SystemError) -> String? {
    try checkPath(relativePath)
    guard let slash = relativePath.utf8.lastIndex(of: 0x2F) else { return nil }
    let parent = String(decoding: relativePath.utf8[..<slash], as: UTF8.self)
    if unsafe mkdirat(descriptor, parent, 0o755) == 0, !Directory.hasUsualMask {
      if unsafe fchmodat(descriptor, parent, 0o755, 0) != 0 { throw fault("make", parent) }
    }
    return parent
  }

  /// Every component of a path is a name that stays in its folder, as `check(_:)` says it of one.
  private func checkPath(_ relativePath: String) throws(SystemError) {
    var (length, dots) = (0, 0)
    func isWrong() -> Bool { length == 0 || (length == dots && dots <= 2) }
    for byte in relativePath.utf8 {
      if byte == 0 || (byte == 0x2F && isWrong()) { throw fault("open", relativePath, code: EINVAL) }
      (length, dots) = byte == 0x2F ? (0, 0) : (length + 1, byte == 0x2E ? dots + 1 : dots)
    }
    if isWrong() { throw fault("open", relativePath, code: EINVAL) }
  }
}
