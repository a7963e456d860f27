extension String {
  /// Whether it stands before another in the order of UTF-8 bytes, which is the same on every machine.
  func precedes(_ other: String) -> Bool {
    let (mine, others) = (utf8.span, other.utf8.span)
    let count = min(mine.count, others.count)
    var index = 0
    while index < count, mine[index] == others[index] { index += 1 }
    return index < count ? mine[index] < others[index] : mine.count < others.count
  }
}

extension Array {
  /// The element with a path, where all are in the order of their paths.
  func element(at path: String, by key: (Element) -> String) -> Element? {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = key(self[middle]).precedes(path) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    guard range.lowerBound < count, key(self[range.lowerBound]) == path else { return nil }
    return self[range.lowerBound]
  }
}
