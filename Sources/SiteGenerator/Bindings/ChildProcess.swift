import CLinux
import Dispatch
import Glibc

/// Another program. It gets its arguments as they are, without a shell (SECURITY.md S50), and nothing of this process: no
/// stream, no open file or socket, no signal that is ignored or held back, not its terminal.
package enum ChildProcess {
  /// Starts a program that is looked for in `PATH`, and calls back with its exit code when it ends; 127 where it could not
  /// be started.
  package static func run(_ arguments: [String], _ finished: @escaping @Sendable (Int32) -> Void) {
    DispatchQueue.global().async { finished(start(arguments).map(wait) ?? 127) }
  }

  private static func start(_ arguments: [String]) -> pid_t? {
    guard let program = arguments.first else { return nil }
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      _ = unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    // Most descriptors close by themselves; sockets of others need not.
    guard unsafe sitegen_close_from(&actions, STDERR_FILENO + 1) == 0 else { return nil }
    guard var attributes = usualAttributes() else { return nil }
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    return code == 0 ? process : nil
  }

  /// A session of its own, and signals as a program finds them that a shell starts: what is ignored here would be there
  /// too, and the threads of a queue hold most of them back.
  private static func usualAttributes() -> posix_spawnattr_t? {
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    var (usual, heldBack) = (sigset_t(), sigset_t())
    _ = unsafe sigemptyset(&usual)
    _ = unsafe sigemptyset(&heldBack)
    for signal in [SIGINT, SIGTERM, SIGPIPE] { _ = unsafe sigaddset(&usual, signal) }
    let flags = CShort(POSIX_SPAWN_SETSIGDEF) | CShort(POSIX_SPAWN_SETSIGMASK) | sitegen_spawn_in_session
    let codes = [
      unsafe posix_spawnattr_setsigdefault(&attributes, &usual),
      unsafe posix_spawnattr_setsigmask(&attributes, &heldBack),
      unsafe posix_spawnattr_setflags(&attributes, flags),
    ]
    guard codes.allSatisfy({ $0 == 0 }) else {
      _ = unsafe posix_spawnattr_destroy(&attributes)
      return nil
    }
    return attributes
  }

  private static func wait(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return 127 } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
