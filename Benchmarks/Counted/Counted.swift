import Dispatch
import Synchronization
import Workloads

/// Does a workload some times, for a tool that watches: `Counted NAME`. `Instructions` has valgrind count what it takes;
/// other profilers can look at it, too. Without a name it lists all of them, with how often `Times` does each at once.
///
/// A program of its own, and not asynchronous: where `main` is, its thread ends in a call of the system that the valgrind
/// of Debian 12 does not survive.
@main
struct Counted {
  /// How often the work is done where it is counted.
  private static let repetitions = 20

  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      for workload in Workload.all {
        print(workload.name, workload.isBrief ? 1_000 : 1, workload.input, separator: "\t")
      }
      return
    }
    guard let workload = Workload.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
      fatalError("there is no workload '\(CommandLine.arguments[1])'")
    }
    let work = try Preparation().work(of: workload)
    // What is made at the first use is not the work's.
    for _ in 0..<3 { _ = work() }
    let sum = countedWork(work, repetitions)
    guard sum > 0 else { fatalError("\(workload.name) came to nothing") }
    print(repetitions)
  }
}

/// What valgrind counts: it begins and ends to count where this function does, which it finds by its name.
@inline(never)
func countedWork(_ work: Workload.Work, _ repetitions: Int) -> Int {
  (0..<repetitions).reduce(0) { sum, _ in sum &+ work() }
}

/// Prepares work on other threads while the one that asks for it waits.
private final class Preparation: Sendable {
  private let result = Mutex<Result<Workload.Work, any Error>?>(nil)

  func work(of workload: Workload) throws -> Workload.Work {
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      let made: Result<Workload.Work, any Error>
      do { made = .success(try await workload.prepare()) } catch { made = .failure(error) }
      self.result.withLock { $0 = made }
      isDone.signal()
    }
    isDone.wait()
    guard let made = result.withLock({ $0 }) else { fatalError("nothing was prepared") }
    return try made.get()
  }
}
