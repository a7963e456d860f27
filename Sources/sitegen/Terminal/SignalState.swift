import Dispatch
import SiteGenerator
import Synchronization

/// Which signal came first, and whether one came already.
final class SignalState: Sendable {
  /// SIGINT and SIGTERM.
  static let numbers: [Int32] = [2, 15]
  private let first = Atomic<Int32>(0)
  private let told = Mutex<(@Sendable () -> Void)?>(nil)

  /// Notes a signal; false where one came before.
  func note(_ number: Int32) -> Bool {
    first.compareExchange(expected: 0, desired: number, ordering: .sequentiallyConsistent).exchanged
  }

  /// Says who is called; calls at once, where a signal came already.
  func tell(_ interrupt: @escaping @Sendable () -> Void) {
    told.withLock { $0 = interrupt }
    if first.load(ordering: .sequentiallyConsistent) != 0 { interrupt() }
  }

  /// Calls whoever is to be told.
  func call() { told.withLock { $0 }?() }

  /// 130 or 143.
  var exitCode: Int32 { 128 + max(2, first.load(ordering: .relaxed)) }

  /// From now on the signal does not end the process by itself.
  static func ignore(_ number: Int32) { Machine.ignoreSignal(number) }

  /// Ends the process at once. A stage that is left is removed at the next start.
  static func exit(_ number: Int32) -> Never { Machine.exit(128 + number) }
}
