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
