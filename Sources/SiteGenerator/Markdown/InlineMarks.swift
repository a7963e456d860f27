/// Finds references to footnotes and tildes in some lines of running text, outside code.
struct InlineMarks {
  /// What was found.
  enum Mark {
    /// `[^label]`, with the `^` in the label.
    case footnote(label: String, at: BodySource.Place, isDefinition: Bool)
    /// A run of tildes.
    case tildes(at: BodySource.Place)

    var place: BodySource.Place {
      switch self {
      case .footnote(_, let place, _), .tildes(let place): place
      }
    }
  }

  /// libcmark takes longer runs of backticks for text.
  private static let longestBackticks = 80
  private static let longestLabel = 100
  /// Longer tags are read as text, so that a text full of `<` takes linear time.
  private static let longestTag = 1_000

  private let end: Int
  private var place: Int
  private var isLineStart = true
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
      case 0x0A, 0x0D: isLineStart = true
      case 0x20, 0x09, 0x3E: break
      case 0x5C: place += 1
      case 0x60: skipCode(from: start, in: text)
      case 0x3C: skipTag(in: text)
      case 0x7E:
        isLineStart = false
        place = start + runLength(at: start, in: text)
        return .tildes(at: BodySource.Place(offset: start, length: place - start))
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

  /// Goes behind a tag or an address in angle brackets on one line.
  private mutating func skipTag(in text: Span<UInt8>) {
    isLineStart = false
    guard place < end, (0x61...0x7A).contains(text[place] | 0x20) || text[place] == 0x2F else { return }
    var next = place
    while next < end, text[next] >= 0x20, text[next] != 0x3C, next - place < InlineMarks.longestTag {
      if text[next] == 0x3E {
        place = next + 1
        return
      }
      next += 1
    }
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

  private mutating func footnote(at start: Int, in text: Span<UInt8>) -> Mark? {
    defer { isLineStart = false }
    guard let next = InlineMarks.endOfLabel(text, start..<end) else { return nil }
    let after = next < end ? text[next] : 0x20
    // `[^label](address)` and `[^label][reference]` are links.
    guard after != 0x28, after != 0x5B else { return nil }
    let label = String(decoding: (start + 1..<next - 1).map { text[$0] }, as: UTF8.self)
    place = next
    return .footnote(
      label: label, at: BodySource.Place(offset: start, length: next - start),
      isDefinition: isLineStart && after == 0x3A)
  }

  /// Where `[^label]` ends that begins a range of a text; `nil` where there is none.
  static func endOfLabel(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    guard start + 1 < range.upperBound, text[start] == 0x5B, text[start + 1] == 0x5E else { return nil }
    var next = start + 2
    while next < range.upperBound, next - start <= longestLabel, belongsToLabel(text[next]) { next += 1 }
    return next < range.upperBound && text[next] == 0x5D && next > start + 2 ? next + 1 : nil
  }

  private static func belongsToLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}
