/// Finds the name that somebody probably meant.
enum LikelyName {
  /// The nearest of the known names, if it is at most two letters away and that is less than half of the name.
  static func find(_ name: String, among known: [String]) -> String? {
    let wanted = Array(name.utf8)
    let limit = min(2, max(1, wanted.count / 3))
    let near = known.map { (name: $0, distance: distance(wanted, Array($0.utf8))) }.filter { $0.distance <= limit }
    return near.min { $0.distance < $1.distance }?.name
  }

  /// Levenshtein's distance.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard abs(a.count - b.count) <= 2 else { return .max }
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? diagonal : diagonal + 1
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
