import Synchronization

/// Takes changes from whoever sees them, and hands them on in batches, one when the one before is done with: while the
/// site is read, whatever happens waits in a single batch.
final class ChangeQueue: Sendable {
  private let waiting = Mutex<ChangeBatch?>(nil)
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  init() { (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  /// Adds a change.
  func add(_ change: SiteChange) {
    let now = ContinuousClock.now
    waiting.withLock { batch in
      if batch == nil { batch = ChangeBatch(change, at: now) } else { batch?.add(change, at: now) }
    }
    signal.yield()
  }

  /// No more batches.
  func finish() { signal.finish() }

  /// Calls back with each batch, one after the other, until `finish()`.
  func drain(_ body: @Sendable (Set<String>?) async -> Void) async {
    for await _ in signals {
      while let due = waiting.withLock({ $0?.due }), due > .now {
        do { try await Task.sleep(until: due, clock: .continuous) } catch { return }
      }
      let batch = waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      if let batch { await body(batch.files) }
    }
  }
}
