/// Finds the word that somebody probably meant.
public enum Typos {
  /// The known word nearest to `word`, if one is near enough to be worth offering:
  /// at most two letters changed, added, dropped or swapped, and fewer than half of the word.
  public static func likelyWord(for word: String, among known: some Sequence<String>) -> String? {
    let limit = min(2, max(1, word.utf8.count / 3))
    let wanted = small(word)
    guard wanted.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = editDistance(wanted, small(candidate), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The bytes of a word in small letters.
  private static func small(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    if bytes.contains(where: { $0 >= 0x80 }) { return Array(word.lowercased().utf8) }
    return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The number of edits (with swaps of neighbours) between two short words, or `limit + 1` where it is more. How they
  /// begin and end alike costs no edit, and no more letters can be left over than edits add.
  private static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    return editDistance(a[start..<(a.count - end)], b[start..<(b.count - end)], limit: limit)
  }

  /// The same, row by row of the usual table, until every number of two rows is more than the limit.
  private static func editDistance(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, limit: Int) -> Int {
    let (a, b) = (Array(a), Array(b))
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = beforeLast
    for i in 0..<a.count {
      row[0] = i + 1
      var (least, leastBefore) = (i + 1, last[0])
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = cost
        (least, leastBefore) = (min(least, cost), min(leastBefore, last[j + 1]))
      }
      if least > limit, leastBefore > limit { return limit + 1 }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
  }
}
