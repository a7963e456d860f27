import SiteModel

/// Finds what writers know from elsewhere and plain CommonMark prints as it is typed: footnotes, tables and struck
/// text. Looks at the source, because a short footnote parses as a reference definition and leaves no trace.
struct UnsupportedSyntax {
  /// The labels of footnotes that are defined, with their `^`.
  private(set) var footnotes: Set<String> = []
  /// The lines of code and raw HTML, from 1, in the order of the text.
  private let hiddenLines: [ClosedRange<Int>]
  private var nextHidden = 0
  /// The lines of running text that are yet to be looked at, as bytes.
  private var chunk = 0..<0

  /// Whether a text can have any of it: mostly it has not, and need not be looked at closely.
  static func mayOccur(in text: Span<UInt8>) -> Bool {
    if text.firstIndex(of: 0x7C) != nil { return true }
    if let tilde = text.firstIndex(of: 0x7E), text.firstIndex(of: [0x7E, 0x7E], in: tilde..<text.count) != nil {
      return true
    }
    guard let caret = text.firstIndex(of: 0x5E), caret > 0 else { return false }
    return text.firstIndex(of: [0x5B, 0x5E], in: (caret - 1)..<text.count) != nil
  }

  /// Looks through a text that was parsed as `document`, and reports what it finds.
  init(in text: Span<UInt8>, parsedAs document: inout MarkdownDocument, _ findings: inout BodyFindings) {
    var hidden: [ClosedRange<Int>] = []
    document.walk { cursor in
      guard cursor.kind == .codeBlock || cursor.kind == .htmlBlock else { return }
      hidden.append(cursor.startLine...max(cursor.startLine, cursor.endLine))
    }
    hiddenLines = hidden
    var lines = SourceLines()
    var number = 0
    var before: Range<Int>?
    while let line = lines.next(in: text) {
      number += 1
      guard !isHidden(number), !TableRow.isBlank(text, line) else {
        finishChunk(of: text, &findings)
        before = nil
        continue
      }
      if let head = before, TableRow.isTable(head, line, in: text) {
        findings.add(.table, at: BodySource.Place(offset: head.lowerBound, length: head.count))
      }
      chunk = (chunk.isEmpty ? line.lowerBound : chunk.lowerBound)..<line.upperBound
      before = line
    }
    finishChunk(of: text, &findings)
  }

  private mutating func isHidden(_ line: Int) -> Bool {
    while nextHidden < hiddenLines.count, hiddenLines[nextHidden].upperBound < line { nextHidden += 1 }
    return nextHidden < hiddenLines.count && hiddenLines[nextHidden].lowerBound <= line
  }

  /// Looks through the lines of text that were gathered.
  private mutating func finishChunk(of text: Span<UInt8>, _ findings: inout BodyFindings) {
    var marks = InlineMarks(in: chunk)
    while let mark = marks.next(in: text) {
      switch mark {
      case .footnote(let label, let place, let isDefinition):
        if isDefinition { footnotes.insert(label) }
        findings.add(.footnote(label, isDefinition: isDefinition), at: place)
      case .strike(let place):
        findings.add(.strike, at: place)
      }
    }
    chunk = 0..<0
  }
}

extension BodyFinding {
  fileprivate static let table = BodyFinding(
    .warning, "table-syntax", "this table is printed as it is typed: CommonMark has no tables",
    hint: "make it a list, or an image with a description")
  fileprivate static let strike = BodyFinding(
    .warning, "strikethrough-syntax", "'~~' is printed as it is typed: CommonMark does not strike text out",
    hint: "say in words what was changed")
  fileprivate static func footnote(_ label: String, isDefinition: Bool) -> BodyFinding {
    BodyFinding(
      .warning, "footnote-syntax",
      isDefinition
        ? "'[\(label)]:' does not become a footnote: CommonMark has none"
        : "'[\(label)]' is printed as it is typed: CommonMark has no footnotes",
      hint: "put the note in brackets, or link to it")
  }
}
