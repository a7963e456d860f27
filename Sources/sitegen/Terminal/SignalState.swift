import Dispatch
import SiteGenerator
import Synchronization

/// Which signal came first, and whether one came already.
final class SignalState: Sendable {
  /// SIGINT and SIGTERM.
  static let numbers: [Int32] = [2, 15]
  private let first = Atomic<Int32>(0)

  /// Notes a signal; false where one came before.
  func note(_ number: Int32) -> Bool {
    first.compareExchange(expected: 0, desired: number, ordering: .relaxed).exchanged
  }

  /// 130 or 143.
  var exitCode: Int32 { 128 + max(2, first.load(ordering: .relaxed)) }

  /// From now on the signal does not end the process by itself.
  static func ignore(_ number: Int32) { Machine.ignoreSignal(number) }

  /// Ends the process at once. A stage that is left is removed at the next start.
  static func exit(_ number: Int32) { Machine.exit(128 + number) }
}
