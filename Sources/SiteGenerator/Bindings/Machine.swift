import Glibc

/// What is asked of the machine that a build runs on. None of it reaches the bytes of a site.
package enum Machine {
  /// Seconds since 1970-01-01T00:00:00Z.
  package static var now: Int { time(nil) }

  /// Nanoseconds since 1970-01-01T00:00:00Z, on the clock that file systems go by.
  package static var nanoseconds: Int {
    var moment = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &moment)
    return moment.tv_sec &* 1_000_000_000 &+ moment.tv_nsec
  }

  /// The time of day where the machine stands: `14:02:11`.
  package static var timeOfDay: String {
    var seconds = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return "" }
    let numbers = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec]
    return numbers.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// How many processors are there to work on.
  package static var processors: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }

  /// The value of an environment variable.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// A number that the running thread has alone.
  static var thread: Int { Int(bitPattern: pthread_self()) }

  /// The program that runs, as its file is now; `nil` where nobody can tell.
  static var executable: Directory.Status? {
    var info = stat()
    return unsafe stat("/proc/self/exe", &info) == 0 ? Directory.Status(info) : nil
  }

  /// The folder in which the command was started; the root where nobody can tell.
  package static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// A path as this process opens it: one that begins at the root as it is, any other within a folder, such as the site's.
  package static func path(_ path: String, in folder: String) -> String {
    path.utf8.first == 0x2F ? path : folder + "/" + path
  }

  /// Takes a signal's usual effect away, so that somebody else can watch for it.
  package static func ignoreSignal(_ number: Int32) { _ = signal(number, SIG_IGN) }

  /// Ends the process at once, with nothing put away.
  package static func exit(_ code: Int32) -> Never { _exit(code) }
}
