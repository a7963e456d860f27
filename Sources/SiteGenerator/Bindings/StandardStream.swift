import Dispatch
import Glibc

/// Standard output and standard error, without buffers.
package struct StandardStream: Sendable {
  private let descriptor: CInt

  /// Results.
  package static let output = StandardStream(descriptor: STDOUT_FILENO)
  /// Messages.
  package static let error = StandardStream(descriptor: STDERR_FILENO)

  /// Whether a person looks at it.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; 80 where it does not say.
  package var width: Int {
    var size = winsize()
    let status = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes a text. A reader who went away has seen enough: that is no fault.
  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes.
  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        usleep(1_000)
      } else if errno == EPIPE {
        return
      } else if errno != EINTR {
        // A result that is cut short must not look like one that is whole.
        if descriptor == STDOUT_FILENO {
          StandardStream.error.write(
            "sitegen: \(SystemError(operation: "write", path: "standard output", code: errno))\n")
          Machine.exit(2)
        }
        return
      }
    }
  }

  /// Calls back when a pipe has no reader any more, once; never where the stream is no pipe.
  package func whenNobodyReads(_ body: @escaping @Sendable () -> Void) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT) else { return }
    DispatchQueue(label: "sitegen.reader", qos: .utility).async { [descriptor] in
      // Nothing is asked for: that the other end is closed is said in any case.
      var wanted = pollfd(fd: descriptor, events: 0, revents: 0)
      while unsafe poll(&wanted, 1, -1) < 0 { if errno != EINTR { return } }
      body()
    }
  }

  /// Everything that standard input holds.
  package static func readInput(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 { bytes += chunk[..<count] }
      if count < 0, errno != EINTR { throw SystemError(operation: "read", path: "standard input", code: errno) }
      if bytes.count > limit { throw SystemError(operation: "read", path: "standard input", code: EFBIG) }
    }
  }

  /// From now on a closed pipe is an error of `write`, not the end of the process.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
