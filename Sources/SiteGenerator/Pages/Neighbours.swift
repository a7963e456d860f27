import SiteModel

/// The articles before and after each in its section, in the order of time.
struct Neighbours: Sendable {
  private var newer: [Int?]
  private var older: [Int?]

  /// `lists` are the sections' articles, the newest first.
  init(count: Int, lists: [[Int]]) {
    newer = Array(repeating: nil, count: count)
    older = newer
    for list in lists {
      for (first, second) in zip(list, list.dropFirst()) {
        older[first] = second
        newer[second] = first
      }
    }
  }

  /// The one above it in the list.
  func newer(than article: Int) -> Int? { newer[article] }
  /// The one below it.
  func older(than article: Int) -> Int? { older[article] }
}
