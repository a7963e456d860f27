import SiteGenerator

/// A release that was begun at a place.
struct ListedRelease: Sendable, Hashable {
  let name: ReleaseName
  /// Whether readers saw it: it has the mark that it gets before another one takes its place. One that was refused, or whose
  /// publication was killed, never was `current`, and nobody goes back to it.
  let wasShown: Bool

  /// The mark, a file without bytes beside the release's list.
  static let mark = ".sitegen-shown"

  /// Those that a new release makes superfluous: the oldest that readers saw, and those that were begun a day ago or more
  /// and that nobody ever saw.
  ///
  /// - Parameter all: every other one, oldest first.
  static func superfluous(of all: [ListedRelease], keep: Int, now: Int) -> [ReleaseName] {
    let dead = all.filter { !$0.wasShown && ($0.name.moment ?? 0) < now - 86_400 }.map(\.name)
    return dead + all.filter(\.wasShown).map(\.name).dropLast(max(0, keep - 1))
  }
}
