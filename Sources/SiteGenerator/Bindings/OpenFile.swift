import Glibc

/// A file that is held open to be read piece by piece, from wherever (pread(2)).
package final class OpenFile: Sendable {
  /// As messages name it.
  private let path: String
  private let descriptor: CInt

  fileprivate init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The file itself, whatever stands under its name by now.
  package func status() throws(SystemError) -> Directory.Status {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else {
      throw SystemError(operation: "look at", path: path, code: errno)
    }
    return Directory.Status(info)
  }

  /// Some of its bytes from an offset on; fewer where the file ends.
  package func bytes(from offset: Int, upTo count: Int) throws(SystemError) -> [UInt8] {
    var code: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let place = unsafe buffer.baseAddress.map { unsafe $0 + filled }
        let read = unsafe pread(descriptor, place, count - filled, offset + filled)
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
    guard code == 0 else { throw SystemError(operation: "read", path: path, code: code) }
    return bytes
  }
}

extension Directory {
  /// Opens a file in this folder; what is no file, a link too, is refused (`EINVAL`, `ELOOP`).
  package func openFile(_ name: String) throws(SystemError) -> OpenFile {
    try check(name)
    let descriptor = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw fault("open", name) }
    let file = OpenFile(path: join(name), descriptor: descriptor)
    guard try file.status().kind == .file else { throw fault("read", name, code: EINVAL) }
    return file
  }
}
