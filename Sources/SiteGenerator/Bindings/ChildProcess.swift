import Dispatch
import Glibc

/// Another program. It gets its arguments as they are, without a shell (SECURITY.md S50), and nothing of this process's
/// streams.
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
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, program, &actions, nil, &words, environ)
    return code == 0 ? process : nil
  }

  private static func wait(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return 127 } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
