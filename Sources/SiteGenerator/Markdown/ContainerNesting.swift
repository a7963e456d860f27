/// Counts how deep lists and quotes can be nested, from the bytes at the start of each line. It never counts too few.
struct ContainerNesting {
  /// The deepest nesting that any line so far can have had, counting the lists that its indentation continues.
  private var deepest = 0
  /// Blank lines times the nesting that each may be in: what libcmark spends on them.
  private(set) var blankLineSteps = 0

  /// Takes the next line; the offset of the marker that is one too many.
  mutating func take(_ line: Range<Int>, of text: Span<UInt8>) -> Int? {
    var place = line.lowerBound
    while place < line.upperBound, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
    if place == line.upperBound {
      blankLineSteps += deepest
      return nil
    }
    let byte = text[place]
    guard byte < 0x3F, ContainerNesting.isMarkerStart(byte) else { return nil }
    return takeMarkers(line, of: text)
  }

  /// `*`, `+`, `-`, a digit or `>`.
  private static func isMarkerStart(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x2B || byte == 0x2D || byte == 0x3E || (byte >= 0x30 && byte <= 0x39)
  }

  private mutating func takeMarkers(_ line: Range<Int>, of text: Span<UInt8>) -> Int? {
    var place = line.lowerBound
    var column = 0
    var count = 0
    var firstExcess: Int?
    while place < line.upperBound {
      let byte = text[place]
      if byte == 0x20 || byte == 0x09 {
        column += byte == 0x20 ? 1 : 4 - column % 4
        place += 1
        continue
      }
      let length = ContainerNesting.markerLength(at: place, in: text, line)
      guard length > 0 else { break }
      count += 1
      // A list needs two columns, a quote one.
      deepest = max(deepest, count + column / 2)
      if count == BodyLimits.containers + 1 { firstExcess = place }
      place += length
      column += length
    }
    if place == line.upperBound { blankLineSteps += deepest }
    guard let excess = firstExcess, !ContainerNesting.isThematicBreak(around: excess, in: text, line) else {
      return nil
    }
    return excess
  }

  /// The bytes of the marker of a list or a quote, or 0.
  private static func markerLength(at start: Int, in text: Span<UInt8>, _ line: Range<Int>) -> Int {
    if text[start] == 0x3E { return 1 }
    var end = start
    while end < line.upperBound, end - start < 9, text[end] >= 0x30, text[end] <= 0x39 { end += 1 }
    let isNumbered = end > start
    guard end < line.upperBound else { return 0 }
    switch text[end] {
    case 0x29, 0x2E: guard isNumbered else { return 0 }
    case 0x2A, 0x2B, 0x2D: guard !isNumbered else { return 0 }
    default: return 0
    }
    end += 1
    guard end == line.upperBound || text[end] == 0x20 || text[end] == 0x09 else { return 0 }
    return end - start
  }

  /// Whether a place is in a row of three or more equal marks that ends the line (`- - - -`) and so is no list.
  private static func isThematicBreak(around place: Int, in text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let mark = text[place]
    guard mark == 0x2A || mark == 0x2D else { return false }
    func belongs(_ byte: UInt8) -> Bool { byte == mark || byte == 0x20 || byte == 0x09 }
    var marks = 0
    for index in place..<line.upperBound {
      guard belongs(text[index]) else { return false }
      if text[index] == mark { marks += 1 }
    }
    var start = place
    while start > line.lowerBound, belongs(text[start - 1]) {
      start -= 1
      if text[start] == mark { marks += 1 }
    }
    return marks >= 3
  }
}
