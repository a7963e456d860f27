import Glibc

extension Directory {
  /// What a name stands for.
  package enum Kind: Sendable, Hashable {
    case file, directory, symbolicLink, other
  }

  /// A name in a folder.
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let kind: Kind
  }

  /// A file as the file system describes it.
  package struct Status: Sendable, Hashable {
    package let kind: Kind
    package let size: Int
    package let device: UInt64
    package let inode: UInt64
  }

  /// The names in this folder, without `.` and `..`, in the order of their bytes (SECURITY.md S64).
  package func entries() throws(SystemError) -> [Entry] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else {
      throw SystemError(operation: "list", path: path, code: errno)
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe Directory.name(of: entry)
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: try unsafe kind(of: entry, name)))
    }
    guard errno == 0 else { throw SystemError(operation: "list", path: path, code: errno) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private func kind(of entry: UnsafeMutablePointer<dirent>, _ name: String) throws(SystemError) -> Kind {
    switch CInt(unsafe entry.pointee.d_type) {
    case CInt(DT_REG): .file
    case CInt(DT_DIR): .directory
    case CInt(DT_LNK): .symbolicLink
    case CInt(DT_UNKNOWN): try status(name)?.kind ?? .other
    default: .other
    }
  }

  /// What stands under a name; `nil` where nothing does. A link is described, not followed.
  package func status(_ name: String) throws(SystemError) -> Status? {
    try check(name)
    var info = stat()
    guard unsafe fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw fault("look at", name)
    }
    return Status(info)
  }

  /// This folder itself.
  package func status() throws(SystemError) -> Status {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { throw SystemError(operation: "look at", path: path, code: errno) }
    return Status(info)
  }
}

extension Directory.Status {
  fileprivate init(_ info: stat) {
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    size = Int(info.st_size)
    device = UInt64(info.st_dev)
    inode = UInt64(info.st_ino)
  }
}
