/// Finds the name that somebody probably meant.
enum LikelyName {
  /// The nearest of the known names, if few enough letters were changed, added, dropped or swapped: at most two, and at
  /// most a third of the name.
  static func find(_ name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard wanted.count <= 64 else { return nil }
    let limit = min(2, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(wanted, Array(candidate.lowercased().utf8), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The edits (with swaps of neighbours) between two names, row by row of the usual table; more than `limit` where the
  /// lengths already say so.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var twoBefore: [Int] = []
    var before = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(before[j + 1] + 1, row[j] + 1, before[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBefore[j - 1] + 1) }
        row.append(cost)
      }
      (twoBefore, before) = (before, row)
    }
    return before[b.count]
  }
}
