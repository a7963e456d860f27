/// A text that is equal to no other than one of the same bytes, as names of files are: for `String`, two spellings that
/// Unicode calls equivalent are one, and a folder may have a file of each.
struct ExactText: Sendable, Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ExactText, b: ExactText) -> Bool { a.text.isExactly(b.text) }

  /// Equivalent texts have one hash, so that this is one for the same bytes too.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
  /// Whether another text has the same bytes.
  func isExactly(_ other: String) -> Bool {
    let (mine, others) = (utf8.span, other.utf8.span)
    guard mine.count == others.count else { return false }
    var index = 0
    while index < mine.count, mine[index] == others[index] { index += 1 }
    return index == mine.count
  }
}

extension [String] {
  /// Whether another list has the same texts, byte for byte.
  func isExactly(_ other: [String]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isExactly($1) }
  }
}
