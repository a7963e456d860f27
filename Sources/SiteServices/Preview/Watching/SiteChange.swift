/// That something in a site's folder is another.
struct SiteChange: Sendable, Hashable {
  /// The files, relative to the site's folder; `nil` where nobody knows which.
  var files: Set<String>?
  /// Whether the files have all their bytes; somebody may still be writing to them otherwise.
  var isSettled = true
}

/// Changes that come so close to one another that one look at the site is enough for all of them (SECURITY.md S68).
struct ChangeBatch: Sendable {
  /// How long nothing must have happened. An editor's save is over when its file is closed, so a short while joins what
  /// belongs to it; where somebody may still be writing, or one change follows the other, it takes longer.
  static let quiet = (settled: Duration.milliseconds(20), begun: Duration.milliseconds(80))
  /// A burst is cut here, however long it goes on.
  static let limit = Duration.milliseconds(500)
  /// A change that comes so soon after the site was read is one of many.
  static let burst = Duration.milliseconds(100)

  private(set) var files: Set<String>? = []
  private let isBurst: Bool
  private var first: ContinuousClock.Instant
  private var end: ContinuousClock.Instant

  init(_ change: SiteChange, at moment: ContinuousClock.Instant, isBurst: Bool = false) {
    (first, end, self.isBurst) = (moment, moment, isBurst)
    add(change, at: moment)
  }

  /// Joins a change to the others.
  mutating func add(_ change: SiteChange, at moment: ContinuousClock.Instant) {
    files = files.flatMap { files in change.files.map { files.union($0) } }
    let quiet = change.isSettled && !isBurst ? ChangeBatch.quiet.settled : ChangeBatch.quiet.begun
    end = max(end, moment + quiet)
  }

  /// Begins to count when the site can be read, where it was read until then.
  mutating func begin(at moment: ContinuousClock.Instant) { first = max(first, moment) }

  /// When to look at the site: when all is quiet, and nobody is in the middle of writing a file.
  func due(isWritten: Bool = false) -> ContinuousClock.Instant {
    let limit = first + ChangeBatch.limit
    return isWritten ? limit : min(end, limit)
  }
}
