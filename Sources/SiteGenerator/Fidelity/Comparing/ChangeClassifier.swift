/// Says of each change of a text what it is.
struct ChangeClassifier {
  /// What was made of the changes.
  struct Result: Sendable {
    /// The class of each change.
    var classes: [EditClass] = []
    /// Which changes of the house's style there were.
    var kinds: HouseStyleKinds = []
    /// Whether words were added that the article does not declare.
    var hasUndeclaredAdditions = false
    /// Whether there are alterations that are more than that.
    var hasOtherAlterations = false
  }

  private let original: WordSequence
  private let ours: WordSequence
  private let changes: [WordDiff.Change]
  private let quoted: [Range<Int>]
  private let style: HouseStyle
  private let additions: DeclaredAdditions
  private var result = Result()

  init(
    _ diff: WordDiff, original: WordSequence, ours: WordSequence, quoted: [Range<Int>], style: HouseStyle,
    additions: [String]
  ) {
    changes = diff.changes
    self.original = original
    self.ours = ours
    self.quoted = quoted
    self.style = style
    self.additions = DeclaredAdditions(additions, in: ours)
  }

  /// The classes of all changes.
  mutating func classify() -> Result {
    var index = 0
    while index < changes.count {
      let count = classifyStyle(at: index)
      if count == 0 { result.classes.append(classifyAlone(changes[index])) }
      index += max(1, count)
    }
    return result
  }

  // MARK: Style

  /// Whether a change is one of the house's style, by itself, with a word beside it, or with the next one: as in
  /// `[-3-] March {+3,+}`.
  ///
  /// - Returns: how many changes that took.
  private mutating func classifyStyle(at index: Int) -> Int {
    let change = changes[index]
    var attempts = [(change, 1)]
    if let right = widened(change, before: 0, behind: 1) { attempts.append((right, 1)) }
    if let left = widened(change, before: 1, behind: 0) { attempts.append((left, 1)) }
    if index + 1 < changes.count {
      let next = changes[index + 1]
      attempts.append(
        (
          WordDiff.Change(
            original: change.original.lowerBound..<next.original.upperBound,
            ours: change.ours.lowerBound..<next.ours.upperBound), 2
        ))
    }
    for (attempt, count) in attempts {
      guard attempt.original.count <= HouseStyle.wordLimit, attempt.ours.count <= HouseStyle.wordLimit,
        !changes[index..<index + count].contains(where: changesQuotation),
        let kinds = style.kinds(of: attempt.original.map(original.word), attempt.ours.map(ours.word))
      else { continue }
      result.kinds.formUnion(kinds)
      result.classes += [EditClass](repeating: .timePlaceStyle, count: count)
      return count
    }
    return 0
  }

  /// The change with common words beside it; `nil` where there are none.
  private func widened(_ change: WordDiff.Change, before: Int, behind: Int) -> WordDiff.Change? {
    let wider = WordDiff.Change(
      original: change.original.lowerBound - before..<change.original.upperBound + behind,
      ours: change.ours.lowerBound - before..<change.ours.upperBound + behind)
    guard wider.original.lowerBound >= 0, wider.ours.lowerBound >= 0,
      wider.original.upperBound <= original.words.count, wider.ours.upperBound <= ours.words.count
    else { return nil }
    let isCommon =
      before > 0
      ? original.word(wider.original.lowerBound) == ours.word(wider.ours.lowerBound)
      : original.word(wider.original.upperBound - 1) == ours.word(wider.ours.upperBound - 1)
    return isCommon ? wider : nil
  }

  // MARK: The rest

  private mutating func classifyAlone(_ change: WordDiff.Change) -> EditClass {
    let isQuoted = changesQuotation(change)
    if change.ours.isEmpty, !isQuoted { return .cut }
    guard change.original.isEmpty, !isQuoted else {
      result.hasOtherAlterations = true
      return .alteration
    }
    if additions.cover(change.ours) { return .addition }
    result.hasUndeclaredAdditions = true
    return .alteration
  }

  /// Whether a change is within a quotation. One that takes a quotation out as a whole is not.
  private func changesQuotation(_ change: WordDiff.Change) -> Bool {
    let range = change.original
    // Hostile texts have many of both, so the quotations are searched.
    var (low, high) = (0, quoted.count)
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    for run in quoted[low...].prefix(while: { $0.lowerBound < max(range.upperBound, range.lowerBound + 1) }) {
      if range.isEmpty {
        if run.lowerBound < range.lowerBound, range.lowerBound < run.upperBound { return true }
      } else if run.overlaps(range) {
        let isWhole = range.lowerBound <= run.lowerBound && run.upperBound <= range.upperBound
        if !isWhole || !change.ours.isEmpty { return true }
      }
    }
    return false
  }
}
