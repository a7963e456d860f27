import Glibc

/// A lock on a file or folder that the kernel gives back when the process ends, however it ends (SECURITY.md S63).
package final class FileLock: Sendable {
  private let descriptor: CInt

  private init(descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Waits for the lock of a file in a folder, makes the file where it is missing, and writes the process's number.
  /// `nil` where somebody else holds it all the time, or the task is cancelled.
  ///
  /// - Parameter timeout: how long to wait, in seconds.
  package static func acquire(_ name: String, in directory: Directory, timeout: Double) throws(SystemError) -> FileLock?
  {
    try directory.check(name)
    let file = unsafe openat(directory.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, mode_t(0o644))
    guard file >= 0 else { throw directory.fault("open", name) }
    let lock = FileLock(descriptor: file)
    var waited = 0.0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw directory.fault("lock", name) }
      guard waited < timeout, !Task.isCancelled else { return nil }
      usleep(50_000)
      waited += 0.05
    }
    lock.writeProcessNumber()
    return lock
  }

  /// Takes the lock of a folder at once; `nil` where somebody holds it.
  package static func tryAcquire(_ directory: Directory) -> FileLock? {
    let copy = unsafe openat(directory.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return nil }
    let lock = FileLock(descriptor: copy)
    return flock(copy, LOCK_EX | LOCK_NB) == 0 ? lock : nil
  }

  /// What is thrown where a file system has no locks.
  static func unavailable(in directory: Directory) -> SystemError {
    SystemError(operation: "lock", path: directory.path, code: ENOLCK)
  }

  /// The number of the process that holds a lock file, as it wrote it.
  package static func holder(of name: String, in directory: Directory) -> String? {
    guard let bytes = try? directory.readFile(name, limit: 64) else { return nil }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  /// The locked file as what another program reads: it has these bytes now. Whoever has it keeps the lock, as long as it
  /// runs; whoever asks closes what is returned.
  package func handOver(_ bytes: [UInt8]) throws(SystemError) -> CInt {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw SystemError(operation: "copy", path: "a lock", code: errno) }
    guard ftruncate(descriptor, 0) == 0, write(bytes), lseek(descriptor, 0, SEEK_SET) == 0 else {
      let code = errno
      close(copy)
      throw SystemError(operation: "write", path: "a lock", code: code)
    }
    return copy
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe pwrite(descriptor, $0.baseAddress.map { unsafe $0 + done }, $0.count - done, off_t(done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private func writeProcessNumber() {
    let text = Array("\(getpid())\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }
}
