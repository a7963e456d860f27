import CLinux
import Glibc

extension Directory {
  /// The bytes of a file in this folder; more than `limit` of them are refused (`EFBIG`).
  package func readFile(_ name: String, limit: Int) throws(SystemError) -> [UInt8] {
    try check(name)
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw fault("open", name) }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { throw fault("read", name) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw fault("read", name, code: EINVAL) }
    guard Int(info.st_size) <= limit else { throw fault("read", name, code: EFBIG) }
    // One byte more than the file had, so that the end is seen without another call where nothing grew.
    var bytes = try readOnce(file, name, upTo: Int(info.st_size) + 1)
    while bytes.count > Int(info.st_size), bytes.count <= limit {
      let more = try readOnce(file, name, upTo: 65_536)
      if more.isEmpty { break }
      bytes += more
    }
    guard bytes.count <= limit else { throw fault("read", name, code: EFBIG) }
    return bytes
  }

  private func readOnce(_ file: CInt, _ name: String, upTo count: Int) throws(SystemError) -> [UInt8] {
    var code: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let read = unsafe Glibc.read(file, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if read > 0 {
          filled += read
        } else if read == 0 {
          break
        } else if errno != EINTR {
          code = errno
          break
        }
      }
    }
    guard code == 0 else { throw fault("read", name, code: code) }
    return bytes
  }

  /// Makes a file with these bytes, mode 0644 whatever the umask is; a name that is taken is refused (`EEXIST`).
  package func writeNewFile(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    try check(name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, name, flags, mode_t(0o644))
    guard file >= 0 else { throw fault("make", name) }
    try finishWriting(bytes, to: file, name)
  }

  /// Fills a new file and closes it; a disk that is full may say so only then.
  func finishWriting(_ bytes: [UInt8], to file: CInt, _ name: String) throws(SystemError) {
    let code = Directory.write(bytes, to: file)
    guard code == 0 else {
      close(file)
      throw fault("write", name, code: code)
    }
    guard close(file) == 0 else { throw fault("write", name) }
  }

  /// Writes all bytes and fixes the mode; 0, or `errno`.
  private static func write(_ bytes: [UInt8], to file: CInt) -> CInt {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count > 0 { written += count } else if errno != EINTR { return errno }
    }
    return Directory.hasUsualMask || fchmod(file, 0o644) == 0 ? 0 : errno
  }

  /// Whether files come out with mode 0644 by themselves.
  static let hasUsualMask: Bool = {
    guard let status = try? Directory(opening: "/proc/self").readProcessStatus() else { return false }
    return status
  }()

  /// The umask is read from the kernel, because asking for it any other way changes it for a moment.
  private func readProcessStatus() throws(SystemError) -> Bool {
    let file = unsafe openat(descriptor, "status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw fault("open", "status") }
    defer { close(file) }
    let text = String(decoding: try readOnce(file, "status", upTo: 8_192), as: UTF8.self)
    return text.utf8.split(separator: 0x0A).contains { $0.elementsEqual("Umask:\t0022".utf8) }
  }

  // MARK: Names

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

  /// Takes a folder away with everything in it; links in it are removed, not followed.
  package func removeTree(_ name: String) throws(SystemError) {
    let folder = try directory(name)
    for entry in try folder.entries() {
      if entry.kind == .directory { try folder.removeTree(entry.name) } else { try folder.removeFile(entry.name) }
    }
    try removeDirectory(name)
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
    try check(name)
    try check(otherName)
    guard unsafe sitegen_exchange(descriptor, name, otherName) == 0 else { throw fault("exchange", otherName) }
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
