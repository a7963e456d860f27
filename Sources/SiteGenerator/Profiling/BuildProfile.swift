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

  /// What a template came to on all pages together; with other work beside it, more than one core's time may pass at once.
  package struct TemplateTime: Sendable {
    package let file: String
    package var renderings = 0
    /// In nanoseconds.
    package var time = 0
  }

  private let times = Mutex<[String: TemplateTime]>([:])
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

  /// Notes one rendering of a template.
  func addRendering(of file: String, from begin: Int) {
    let time = moment - begin
    times.withLock {
      $0[file, default: TemplateTime(file: file)].renderings += 1
      $0[file]?.time += time
    }
  }

  /// What templates came to, the longest first.
  package var templates: [TemplateTime] {
    times.withLock { Array($0.values) }.sorted { ($1.time, $0.file) < ($0.time, $1.file) }
  }

  /// All of them, by when they began.
  package var all: [Span] { spans.withLock { $0 }.sorted { ($0.begin, -$0.end) < ($1.begin, -$1.end) } }
}

extension BuildProfile? {
  /// Renders a template, and notes how long it took.
  func rendering(_ file: @autoclosure () -> String, _ work: () -> Void) {
    guard let self else { return work() }
    let begin = self.moment
    work()
    self.addRendering(of: file(), from: begin)
  }

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
