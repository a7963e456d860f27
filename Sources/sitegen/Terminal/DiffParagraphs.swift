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
  /// Unchanged paragraphs since the last line.
  private var unchanged = 0

  init(_ report: FidelityReport, style: TextStyle) {
    self.report = report
    self.style = style
    guard let original = report.original, !report.changes.isEmpty else { return }
    var next = 0
    for change in report.changes {
      add(next..<change.ours.lowerBound, of: report.ours, .both)
      add(change.original, of: original, .original)
      add(change.ours, of: report.ours, .ours, isBeside: !change.original.isEmpty)
      next = change.ours.upperBound
    }
    add(next..<report.ours.words.count, of: report.ours, .both)
    endLine()
    endRun()
  }

  /// Adds some words, which may go over several paragraphs. Words that replace others stand beside those.
  private mutating func add(_ range: Range<Int>, of text: WordSequence, _ side: Side, isBeside: Bool = false) {
    var start = range.lowerBound
    for index in range where text.beginsBlock(index) && !(isBeside && index == range.lowerBound) {
      add(words: start..<index, of: text, side)
      endLine()
      start = index
    }
    add(words: start..<range.upperBound, of: text, side)
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
