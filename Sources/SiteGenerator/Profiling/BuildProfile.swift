import Synchronization

/// Where the time of a build goes: spans with names, from any task. Without somebody who asks for it there is none, and
/// nothing is measured.
package final class BuildProfile: Sendable {
  /// A piece of work.
  package struct Span: Sendable {
    package let name: String
    /// What it was a part of; `nil` for the steps of a build, one after another.
    package let part: String?
    /// Nanoseconds since the build began.
    package let begin: Int
    package let end: Int
    /// The core that it ran on, as far as that matters: which of the lanes of a step.
    package let lane: Int
  }

  private let start = ContinuousClock.now
  private let spans = Mutex<[Span]>([])

  /// A profile of a build that begins now.
  package init() {}

  /// Nanoseconds since the build began.
  var moment: Int {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }

  func add(_ name: String, of part: String? = nil, from begin: Int, lane: Int = 0) {
    let span = Span(name: name, part: part, begin: begin, end: moment, lane: lane)
    spans.withLock { $0.append(span) }
  }

  /// All of them, by when they began.
  package var all: [Span] { spans.withLock { $0 }.sorted { ($0.begin, -$0.end) < ($1.begin, -$1.end) } }
}

extension BuildProfile? {
  /// Does some work, and notes how long it took.
  func span<Result, Fault: Error>(
    _ name: String, _ work: () async throws(Fault) -> Result
  ) async throws(Fault) -> Result {
    guard let self else { return try await work() }
    let begin = self.moment
    defer { self.add(name, from: begin) }
    return try await work()
  }
}
