import SiteGenerator

/// The paragraphs of a comparison; those in which nothing differs are counted.
struct DiffParagraphs {
  private enum Side {
    case both, original, ours
  }

  private let report: FidelityReport
  private let style: TextStyle
  private(set) var lines: [String] = []
  /// The paragraph that is being made.
  private var line: [String] = []
  private var isChanged = false
  /// Whether what follows goes on in the paragraph whose first words are gone.
  private var goesOn = false
  /// Unchanged paragraphs since the last line.
  private var unchanged = 0

  init(_ report: FidelityReport, style: TextStyle) {
    self.report = report
    self.style = style
    guard let original = report.original, !report.changes.isEmpty else { return }
    var next = 0
    for change in report.changes {
      add(next..<change.ours.lowerBound, of: report.ours, .both)
      add(change, original)
      next = change.ours.upperBound
    }
    add(next..<report.ours.words.count, of: report.ours, .both)
    endLine()
    endRun()
  }

  /// Adds a change. What belongs to the paragraph that is being made stands in it, on either side; each paragraph that
  /// begins in the change has a line of its own, beside the one that it replaces.
  private mutating func add(_ change: FidelityChange, _ original: WordSequence) {
    let (gone, new) = (pieces(of: change.original, original), pieces(of: change.ours, report.ours))
    add(words: gone.head, of: original, .original)
    add(words: new.head, of: report.ours, .ours)
    for number in 0..<max(gone.paragraphs.count, new.paragraphs.count) {
      endLine()
      if number < gone.paragraphs.count { add(words: gone.paragraphs[number], of: original, .original) }
      if number < new.paragraphs.count { add(words: new.paragraphs[number], of: report.ours, .ours) }
    }
    let end = change.original.upperBound
    goesOn = gone.paragraphs.count > new.paragraphs.count && end < original.words.count && !original.beginsBlock(end)
  }

  /// Words up to the first paragraph that begins among them, and from there on, paragraph by paragraph.
  private func pieces(of range: Range<Int>, _ text: WordSequence) -> (head: Range<Int>, paragraphs: [Range<Int>]) {
    let starts = range.filter { text.beginsBlock($0) }
    let ends = starts.dropFirst() + [range.upperBound]
    return (range.lowerBound..<(starts.first ?? range.upperBound), zip(starts, ends).map { $0..<$1 })
  }

  /// Adds words that are the same on both sides, which may go over several paragraphs.
  private mutating func add(_ range: Range<Int>, of text: WordSequence, _ side: Side) {
    let (head, paragraphs) = pieces(of: range, text)
    add(words: head, of: text, side)
    for paragraph in paragraphs {
      if !(goesOn && head.isEmpty && paragraph.lowerBound == range.lowerBound) { endLine() }
      add(words: paragraph, of: text, side)
    }
  }

  private mutating func add(words range: Range<Int>, of text: WordSequence, _ side: Side) {
    guard !range.isEmpty else { return }
    let words = TerminalText.clean(text.text(range))
    switch side {
    case .both: line.append(words)
    case .original: line.append(style.red("[-\(words)-]"))
    case .ours: line.append(style.green("{+\(words)+}"))
    }
    if side != .both { isChanged = true }
  }

  private mutating func endLine() {
    guard !line.isEmpty else { return }
    if isChanged {
      endRun()
      lines.append(line.joined(separator: " "))
    } else {
      unchanged += 1
    }
    line = []
    isChanged = false
  }

  private mutating func endRun() {
    if unchanged > 0 { lines.append(style.dim("… \(unchanged) unchanged")) }
    unchanged = 0
  }
}
