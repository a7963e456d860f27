/// Finds the word that somebody probably meant.
public enum Typos {
  /// The known word nearest to `word`, if one is near enough to be worth offering:
  /// at most two letters changed, added, dropped or swapped, and fewer than half of the word.
  public static func likelyWord(for word: String, among known: some Sequence<String>) -> String? {
    let limit = min(2, max(1, word.utf8.count / 3))
    let wanted = Array(word.lowercased().utf8)
    guard wanted.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = editDistance(wanted, Array(candidate.lowercased().utf8), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The number of edits (with swaps of neighbours) between two short words, or `limit + 1` where it is more.
  private static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
