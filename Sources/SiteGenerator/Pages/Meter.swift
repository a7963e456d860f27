import Synchronization

/// Counts what is done and reports it, from any task.
final class Meter: Sendable {
  private let done = Atomic(0)
  private let stage: BuildProgress.Stage
  private let total: Int
  private let report: @Sendable (BuildProgress) -> Void

  init(stage: BuildProgress.Stage, total: Int, report: @escaping @Sendable (BuildProgress) -> Void) {
    self.stage = stage
    self.total = total
    self.report = report
  }

  func advance(by count: Int) {
    let now = done.wrappingAdd(count, ordering: .relaxed).newValue
    report(BuildProgress(stage: stage, done: now, total: total))
  }
}
