/// Finds footnotes and struck text in some lines of running text, outside code: at most one of each on a line.
struct InlineMarks {
  /// What was found.
  enum Mark {
    /// `[^label]`, with the `^` in the label.
    case footnote(label: String, at: BodySource.Place, isDefinition: Bool)
    /// `~~text~~`: the first two bytes.
    case strike(at: BodySource.Place)
  }

  /// libcmark takes longer runs of backticks for text.
  private static let longestBackticks = 80
  private static let longestLabel = 100

  private let end: Int
  private var place: Int
  private var isLineStart = true
  private var lineHasFootnote = false
  /// Where struck text began, and whether its line has some already.
  private var openStrike: Int?
  private var lineHasStrike = false
  /// Where the last run of backticks of each length begins; empty until there is one.
  private var lastRuns: [Int] = []

  /// Looks in a range of a text.
  init(in range: Range<Int>) {
    place = range.lowerBound
    end = range.upperBound
  }

  /// The next mark of `text`, which is the same text each time.
  mutating func next(in text: Span<UInt8>) -> Mark? {
    while place < end {
      let start = place
      let byte = text[start]
      place += 1
      switch byte {
      case 0x0A, 0x0D: (isLineStart, lineHasFootnote, lineHasStrike) = (true, false, false)
      case 0x20, 0x09, 0x3E: break
      case 0x5C: place += 1
      case 0x60: skipCode(from: start, in: text)
      case 0x7E: if let mark = strike(at: start, in: text) { return mark }
      case 0x5B: if let mark = footnote(at: start, in: text) { return mark }
      default: isLineStart = false
      }
    }
    return nil
  }

  /// The length of a run of equal bytes.
  private func runLength(at start: Int, in text: Span<UInt8>) -> Int {
    var next = start
    while next < end, text[next] == text[start] { next += 1 }
    return next - start
  }

  /// Goes behind code, or behind backticks that nothing closes. Linear over all of the text, as it looks for the end
  /// only where there is one.
  private mutating func skipCode(from start: Int, in text: Span<UInt8>) {
    isLineStart = false
    let length = runLength(at: start, in: text)
    place = start + length
    if lastRuns.isEmpty { findLastRuns(from: start, in: text) }
    guard length <= InlineMarks.longestBackticks, lastRuns[length] > start else { return }
    while place < end {
      let run = text[place] == 0x60 ? runLength(at: place, in: text) : 0
      place += max(run, 1)
      if run == length { return }
    }
  }

  private mutating func findLastRuns(from start: Int, in text: Span<UInt8>) {
    lastRuns = Array(repeating: -1, count: InlineMarks.longestBackticks + 1)
    var next = start
    while next < end {
      let run = text[next] == 0x60 ? runLength(at: next, in: text) : 0
      if run > 0, run <= InlineMarks.longestBackticks { lastRuns[run] = next }
      next += max(run, 1)
    }
  }

  private mutating func strike(at start: Int, in text: Span<UInt8>) -> Mark? {
    isLineStart = false
    let length = runLength(at: start, in: text)
    place = start + length
    guard length == 2 else { return nil }
    if let opening = openStrike, text[start - 1] > 0x20 {
      openStrike = nil
      if lineHasStrike { return nil }
      lineHasStrike = true
      return .strike(at: BodySource.Place(offset: opening, length: 2))
    }
    if place < end, text[place] > 0x20 { openStrike = start }
    return nil
  }

  private mutating func footnote(at start: Int, in text: Span<UInt8>) -> Mark? {
    defer { isLineStart = false }
    guard place < end, text[place] == 0x5E else { return nil }
    var next = place + 1
    while next < end, next - place <= InlineMarks.longestLabel, InlineMarks.belongsToLabel(text[next]) { next += 1 }
    guard next < end, text[next] == 0x5D, next > place + 1 else { return nil }
    let after = next + 1 < end ? text[next + 1] : 0x20
    // `[^label](address)` and `[^label][reference]` are links.
    guard after != 0x28, after != 0x5B else { return nil }
    let isDefinition = isLineStart && after == 0x3A
    guard !lineHasFootnote || isDefinition else { return nil }
    lineHasFootnote = true
    let label = String(decoding: (place..<next).map { text[$0] }, as: UTF8.self)
    place = next
    return .footnote(
      label: label, at: BodySource.Place(offset: start, length: next + 1 - start), isDefinition: isDefinition)
  }

  private static func belongsToLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}
