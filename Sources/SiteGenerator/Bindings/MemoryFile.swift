import CLinux
import Glibc

/// A file in memory that has no name, for what another program is to read.
package enum MemoryFile {
  /// Makes one, empty; whoever asks closes it.
  package static func open() throws(SystemError) -> CInt {
    let descriptor = sitegen_memory_file()
    guard descriptor >= 0 else { throw SystemError(operation: "make", path: "a file in memory", code: errno) }
    return descriptor
  }
}
