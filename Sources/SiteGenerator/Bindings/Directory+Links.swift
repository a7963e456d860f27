import Glibc

extension Directory {
  /// Makes a symbolic link in this folder.
  package func makeLink(_ name: String, to target: String) throws(SystemError) {
    try check(name)
    guard unsafe symlinkat(target, descriptor, name) == 0 else { throw fault("make", name) }
  }

  /// Where a symbolic link in this folder leads, as it says itself; `nil` where no link has the name.
  package func target(ofLink name: String) throws(SystemError) -> String? {
    try check(name)
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe buffer.baseAddress.map { base in
        unsafe readlinkat(descriptor, name, base.assumingMemoryBound(to: CChar.self), buffer.count)
      } ?? -1
    }
    if count < 0 {
      guard [ENOENT, EINVAL].contains(errno) else { throw fault("read", name) }
      return nil
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
