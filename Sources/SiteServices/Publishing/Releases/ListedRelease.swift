import SiteGenerator

/// A release that was begun at a place.
struct ListedRelease: Sendable, Hashable {
  let name: ReleaseName
  /// Whether its list is there, which comes last.
  let isWhole: Bool
  /// Whether readers saw it: it has the mark that it gets before another one takes its place. One that was refused, or whose
  /// publication was killed, never was `current`, and nobody goes back to it.
  var wasShown: Bool

  /// The mark, a file without bytes beside the release's list.
  static let mark = ".sitegen-shown"

  /// The releases of a place, with those taken as shown that must have been: where none has the mark, the place is older
  /// than the mark, and each that is whole was shown before the one that readers see.
  static func known(_ all: [ListedRelease], current: ReleaseName?) -> [ListedRelease] {
    guard let current, !all.contains(where: \.wasShown) else { return all }
    return all.map {
      ListedRelease(name: $0.name, isWhole: $0.isWhole, wasShown: $0.isWhole && !(current < $0.name))
    }
  }

  /// Those that a new release makes superfluous: the oldest that readers saw, and those that were begun a day ago or more
  /// and that nobody ever saw.
  ///
  /// - Parameter all: every other one, oldest first.
  static func superfluous(of all: [ListedRelease], keep: Int, now: Int) -> [ReleaseName] {
    let dead = all.filter { !$0.wasShown && ($0.name.moment ?? 0) < now - 86_400 }.map(\.name)
    return dead + all.filter(\.wasShown).map(\.name).dropLast(max(0, keep - 1))
  }
}
