import Glibc

extension Directory {
  /// What a name stands for.
  package enum Kind: Sendable, Hashable {
    case file, directory, symbolicLink, other
  }

  /// A name in a folder.
  package struct Entry: Sendable, Hashable {
    /// With U+FFFD in the place of bytes that are not UTF-8.
    package let name: String
    package let kind: Kind
    /// The name's bytes, where they are not UTF-8 and `name` does not lead to the file.
    package let rawName: [UInt8]?

    /// The name as it can be shown: bytes that are not UTF-8 as `\xE9`.
    package var shownName: String {
      guard let rawName else { return name }
      let digits = Array("0123456789ABCDEF".utf8)
      return String(
        decoding: rawName.flatMap { byte in
          byte < 0x80 ? [byte] : [0x5C, 0x78, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }, as: UTF8.self)
    }
  }

  /// A file as the file system describes it.
  package struct Status: Sendable, Hashable {
    package let kind: Kind
    package let size: Int
    package let device: UInt64
    package let inode: UInt64
    /// Permission bits, as in `0o644`.
    package let mode: UInt32
    package let owner: UInt32
    package let group: UInt32
    /// When the bytes last changed, in nanoseconds since 1970-01-01T00:00:00Z.
    package let modified: Int
    /// When anything about the file last changed; unlike `modified`, nobody can set it.
    package let changed: Int
  }

  /// The names in this folder, without `.` and `..`, in the order of their bytes (SECURITY.md S64).
  package func entries() throws(SystemError) -> [Entry] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError(operation: "list", path: path, code: errno) }
    guard let stream = unsafe fdopendir(copy) else {
      defer { close(copy) }
      throw SystemError(operation: "list", path: path, code: errno)
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let bytes = unsafe Directory.nameBytes(of: entry)
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let name = String(validating: bytes, as: UTF8.self)
      entries.append(
        Entry(
          name: name ?? String(decoding: bytes, as: UTF8.self), kind: try unsafe kind(of: entry, bytes),
          rawName: name == nil ? bytes : nil))
    }
    guard errno == 0 else { throw SystemError(operation: "list", path: path, code: errno) }
    return entries.sorted { $0.name.precedes($1.name) }
  }

  private static func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in unsafe [UInt8](bytes.prefix { $0 != 0 }) }
  }

  private func kind(of entry: UnsafeMutablePointer<dirent>, _ name: [UInt8]) throws(SystemError) -> Kind {
    switch CInt(unsafe entry.pointee.d_type) {
    case CInt(DT_REG): .file
    case CInt(DT_DIR): .directory
    case CInt(DT_LNK): .symbolicLink
    case CInt(DT_UNKNOWN): status(rawName: name)?.kind ?? .other
    default: .other
    }
  }

  private func status(rawName: [UInt8]) -> Status? {
    let name = (rawName + [0]).map { CChar(bitPattern: $0) }
    var info = stat()
    return unsafe fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 ? Status(info) : nil
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
  init(_ info: stat) {
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
    mode = info.st_mode & 0o7777
    owner = info.st_uid
    group = info.st_gid
    modified = info.st_mtim.tv_sec &* 1_000_000_000 &+ info.st_mtim.tv_nsec
    changed = info.st_ctim.tv_sec &* 1_000_000_000 &+ info.st_ctim.tv_nsec
  }
}
