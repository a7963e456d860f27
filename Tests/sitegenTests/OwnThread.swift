import Dispatch
import Testing

/// Tests of a suite that wait for other programs. They do so on threads of their own: those that all tests share are as
/// many as the machine has cores, and whoever waits on one lets the others wait.
struct OwnThread: SuiteTrait, TestTrait, TestScoping {
  /// Whether this is such a test.
  @TaskLocal static var isOwn = false

  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Threads.shared) {
      try await OwnThread.$isOwn.withValue(true) { try await function() }
    }
  }

  /// Runs each piece of work on a thread that has nothing else to do.
  private final class Threads: TaskExecutor {
    static let shared = Threads()

    private let queue = DispatchQueue(label: "tests that wait", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}

extension Trait where Self == OwnThread {
  /// Its tests wait on threads of their own.
  static var onOwnThread: Self { OwnThread() }
}
