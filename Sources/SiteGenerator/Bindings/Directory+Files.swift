import CLinux
import Glibc

extension Directory {
  /// The bytes of a file in this folder; more than `limit` of them are refused (`EFBIG`).
  package func readFile(_ name: String, limit: Int) throws(SystemError) -> [UInt8] {
    try reading(name) { (file, size) throws(SystemError) in
      guard size <= limit else { throw fault("read", name, code: EFBIG) }
      // One byte more than the file had, so that the end is seen without another call where nothing grew.
      var bytes = try readOnce(file, name, upTo: size + 1)
      while bytes.count > size, bytes.count <= limit {
        let more = try readOnce(file, name, upTo: 65_536)
        if more.isEmpty { break }
        bytes += more
      }
      guard bytes.count <= limit else { throw fault("read", name, code: EFBIG) }
      return bytes
    }
  }

  /// The first bytes of a file in this folder: all of them where there are no more than `count`.
  package func readBeginning(of name: String, upTo count: Int) throws(SystemError) -> [UInt8] {
    try reading(name) { (file, size) throws(SystemError) in try readOnce(file, name, upTo: min(size, count)) }
  }

  /// So many bytes of an open file, or as many as there are.
  func readOnce(_ file: CInt, _ name: String, upTo count: Int) throws(SystemError) -> [UInt8] {
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
    try writeNewFile(name) { (append) throws(SystemError) in try append(bytes) }
  }

  /// The same with bytes that come piece by piece, so that not all of them need be in memory; `work` hands them on.
  package func writeNewFile(
    _ name: String, _ work: (_ append: ([UInt8]) throws(SystemError) -> Void) throws(SystemError) -> Void
  ) throws(SystemError) {
    try check(name)
    let file = unsafe openat(descriptor, name, Directory.newFileFlags, mode_t(0o644))
    guard file >= 0 else { throw fault("make", name) }
    try closing(file, name) { () throws(SystemError) in
      try fill(file, name, [])
      try work { (bytes) throws(SystemError) in try fill(file, name, bytes[...]) }
    }
  }

  /// Lets everybody run a file that was just made here: mode 0755.
  func makeExecutable(_ name: String) throws(SystemError) {
    try check(name)
    guard unsafe fchmodat(descriptor, name, 0o755, 0) == 0 else { throw fault("change", name) }
  }

  /// Hands on the bytes of a file piece by piece, as they are read: however large it is, little of it is in memory at once.
  ///
  /// - Returns: how many bytes there were.
  package func readFile(_ name: String, _ handOn: (ArraySlice<UInt8>) -> Void) throws(SystemError) -> Int {
    try reading(name) { (source, size) throws(SystemError) in
      try pour(source, name, size: size) { (piece) throws(SystemError) in handOn(piece) }
    }
  }

  /// Copies a file to a path below another folder, as `write(_:_:)` makes files there, and hands on its bytes piece by
  /// piece.
  ///
  /// - Returns: how many bytes were copied.
  package func copyFile(
    _ name: String, to other: Directory, _ relativePath: String, _ handOn: (ArraySlice<UInt8>) -> Void
  ) throws(SystemError) -> Int {
    try reading(name) { (source, size) throws(SystemError) in
      let copy = try other.openNewFile(relativePath)
      return try other.closing(copy, relativePath) { () throws(SystemError) -> Int in
        try other.fill(copy, relativePath, [])
        return try pour(source, name, size: size) { (piece) throws(SystemError) in
          handOn(piece)
          try other.fill(copy, relativePath, piece)
        }
      }
    }
  }

  /// Opens a file for some work on it.
  private func reading<Result>(
    _ name: String, _ work: (_ file: CInt, _ size: Int) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    try check(name)
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw fault("open", name) }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { throw fault("read", name) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw fault("read", name, code: info.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    return try work(file, Int(info.st_size))
  }

  /// Reads an open file to its end; `size` is what it is thought to be.
  func pour(
    _ source: CInt, _ name: String, size: Int, into work: (ArraySlice<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) -> Int {
    var total = 0
    while true {
      let piece = try readOnce(source, name, upTo: min(max(size - total, 0) + 1, 1 << 18))
      if piece.isEmpty { return total }
      try work(piece[...])
      total += piece.count
    }
  }

  static let newFileFlags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  /// Closes a new file after the work on it, once, whatever happens: a disk that is full may say so only then.
  func closing<Result>(
    _ file: CInt, _ name: String, _ work: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let result: Result
    do throws(SystemError) {
      result = try work()
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw fault("write", name) }
    return result
  }

  /// Appends all bytes to a new file and fixes its mode.
  func fill(_ file: CInt, _ name: String, _ bytes: ArraySlice<UInt8>) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw fault("write", name) }
    }
    guard Directory.hasUsualMask || fchmod(file, 0o644) == 0 else { throw fault("change", name) }
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
}
