/// What a footnote says: `[^label]: text`, with the lines that belong to it.
struct FootnoteDefinition: Sendable {
  /// With its `^`.
  var label: String
  /// Where the label is written, for messages.
  var place: BodySource.Place
  /// The line on which it begins, from 1.
  var firstLine: Int
  /// The text, line for line as in the source, without the indentation that makes it part of the note.
  var text: [UInt8]

  /// The lines on which it stands.
  var lines: ClosedRange<Int> { firstLine...(firstLine + max(1, text.count { $0 == 0x0A }) - 1) }
}

/// Takes the definitions of footnotes out of a text. Spaces stand in their place, so that all else stays where it was.
struct FootnoteDefinitions {
  /// The text without them.
  private(set) var rest: [UInt8] = []
  /// In the order of the text.
  private(set) var definitions: [FootnoteDefinition] = []
  private var isInNote = false
  /// Whether the line before was empty: after one, only what is indented belongs to the note.
  private var isAfterBlank = false
  /// Empty lines that may yet turn out to be within a note.
  private var blankLines = 0

  /// Looks through a text; `isHidden` says which lines, from 1, are code or raw HTML.
  init(of text: Span<UInt8>, where isHidden: (Int) -> Bool) {
    rest = Array(copying: text)
    var lines = SourceLines()
    var number = 0
    while let line = lines.next(in: text) {
      number += 1
      take(line, number, of: text, isHidden: isHidden(number))
    }
  }

  private mutating func take(_ line: Range<Int>, _ number: Int, of text: Span<UInt8>, isHidden: Bool) {
    if TableRow.isBlank(text, line) {
      if isInNote { blankLines += 1 }
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    if !isHidden || isInNote, let label = FootnoteDefinitions.label(text, line) {
      definitions.append(
        FootnoteDefinition(
          label: String(decoding: (label.lowerBound + 1..<label.upperBound - 2).map { text[$0] }, as: UTF8.self),
          place: BodySource.Place(offset: label.lowerBound, length: label.count - 1), firstLine: number, text: []))
      (isInNote, blankLines) = (true, 0)
      appendToNote(FootnoteDefinitions.withoutSpaces(text, label.upperBound..<line.upperBound), of: text)
    } else if isInNote, let content = content(text, line) {
      appendToNote(content, of: text)
    } else {
      isInNote = false
      return
    }
    for index in line { rest[index] = 0x20 }
  }

  private mutating func appendToNote(_ content: Range<Int>, of text: Span<UInt8>) {
    var note = definitions.removeLast()
    for _ in 0..<blankLines { note.text.append(0x0A) }
    blankLines = 0
    for index in content { note.text.append(text[index]) }
    note.text.append(0x0A)
    definitions.append(note)
  }

  /// What a line adds to the note before it: it is indented by four columns, or goes on with a paragraph.
  private func content(_ text: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 4, text[start] == 0x20 { start += 1 }
    if start - line.lowerBound == 4 { return start..<line.upperBound }
    if start < line.upperBound, text[start] == 0x09 { return (start + 1)..<line.upperBound }
    return isAfterBlank || FootnoteDefinitions.beginsBlock(text, start..<line.upperBound)
      ? nil : start..<line.upperBound
  }

  /// Whether a line begins a block that ends a paragraph before it (CommonMark 4 and 5): a heading, a fence, a quote, a
  /// list, a line of `*`, `-` or `_`, raw HTML.
  private static func beginsBlock(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard let first = line.first else { return false }
    let second = first + 1 < line.upperBound ? text[first + 1] : 0x20
    switch text[first] {
    case 0x23, 0x3E, 0x3C: return true
    case 0x60, 0x7E: return second == text[first]
    case 0x2D, 0x2B, 0x2A, 0x5F: return second <= 0x20 || second == text[first]
    case 0x30...0x39: return second == 0x2E || second == 0x29
    default: return false
    }
  }

  /// `[^label]:` at the beginning of a line.
  private static func label(_ text: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 3, text[start] == 0x20 { start += 1 }
    guard let end = InlineMarks.endOfLabel(text, start..<line.upperBound), end < line.upperBound, text[end] == 0x3A
    else { return nil }
    return start..<(end + 1)
  }

  private static func withoutSpaces(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    return start..<range.upperBound
  }
}
