import Synchronization

/// Takes changes from whoever sees them, and hands them on in batches, one when the one before is done with: while the
/// site is read, whatever happens waits in a single batch.
final class ChangeQueue: Sendable {
  private struct State {
    var batch: ChangeBatch?
    /// The files that somebody is writing to.
    var open: Set<String> = []
    var isRead = false
    /// When the last batch was done with.
    var lastEnd: ContinuousClock.Instant?

    /// Whether a change comes so close behind a reading that more are to be expected.
    func isBurst(at moment: ContinuousClock.Instant) -> Bool {
      isRead || lastEnd.map { moment - $0 < ChangeBatch.burst } ?? false
    }
  }

  /// How soon a batch looks whether the files that it waits for are closed.
  private static let look = Duration.milliseconds(20)

  private let state = Mutex(State())
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  init() { (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  /// Adds a change.
  func add(_ change: SiteChange) {
    let now = ContinuousClock.now
    state.withLock { state in
      if state.batch == nil {
        state.batch = ChangeBatch(change, at: now, isBurst: state.isBurst(at: now))
      } else {
        state.batch?.add(change, at: now)
      }
    }
    signal.yield()
  }

  /// Somebody writes to a file. That is no change yet; but while it lasts nobody looks at the site, for a while.
  func opened(_ file: String) { state.withLock { _ = $0.open.insert(file) } }

  /// The file has all its bytes.
  func closed(_ file: String) { state.withLock { _ = $0.open.remove(file) } }

  /// No more batches.
  func finish() { signal.finish() }

  /// Calls back with each batch, one after the other, until `finish()`.
  func drain(_ body: @Sendable (Set<String>?) async -> Void) async {
    for await _ in signals {
      while let due = state.withLock({ $0.batch?.due(isWritten: !$0.open.isEmpty) }), due > .now {
        do { try await Task.sleep(until: min(due, .now + ChangeQueue.look), clock: .continuous) } catch { return }
      }
      let batch = state.withLock { state in
        // Who still writes by now says so again, or closes the file.
        defer { (state.batch, state.open, state.isRead) = (nil, [], state.batch != nil) }
        return state.batch
      }
      guard let batch else { continue }
      await body(batch.files)
      state.withLock { state in
        (state.isRead, state.lastEnd) = (false, .now)
        state.batch?.begin(at: .now)
      }
    }
  }
}
