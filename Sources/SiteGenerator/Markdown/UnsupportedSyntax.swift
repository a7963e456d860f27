import SiteModel

/// Finds what writers know from elsewhere, where a site has switched it off and it is printed as it is typed: footnotes,
/// tables and struck text. Looks at the source, because a short footnote parses as a reference definition and leaves no
/// trace. At most one reference to a footnote and one struck text are reported on a line.
struct UnsupportedSyntax {
  /// The labels of footnotes that are defined, with their `^`.
  private(set) var footnotes: Set<String> = []
  private let extensions: MarkdownExtensions
  private var lineHasFootnote = false
  private var lineHasStrike = false
  /// Where struck text began.
  private var openStrike: BodySource.Place?

  /// Whether a text can have any of it: mostly it has not, and need not be looked at closely.
  static func mayOccur(in text: Span<UInt8>, _ extensions: MarkdownExtensions) -> Bool {
    if !extensions.contains(.tables), text.firstIndex(of: 0x7C) != nil { return true }
    let missing = MarkdownExtensions([.strikethrough, .footnotes]).subtracting(extensions)
    return !missing.isEmpty && ExtendedSource.isNeeded(for: text, missing)
  }

  /// Looks through a text that was parsed as `document`, and reports what it finds.
  init(
    in text: Span<UInt8>, parsedAs document: inout MarkdownDocument, _ extensions: MarkdownExtensions,
    _ findings: inout BodyFindings
  ) {
    self.extensions = extensions
    let running = RunningText(parsedAs: &document)
    running.forEachChunk(of: text) { chunk, lines in
      if !extensions.contains(.tables) {
        for (head, dashes) in zip(lines, lines.dropFirst()) where TableRow.isTable(head, dashes, in: text) {
          findings.add(.table, at: BodySource.Place(offset: head.lowerBound, length: head.count))
        }
      }
      read(chunk, lines, of: text, &findings)
    }
  }

  private mutating func read(
    _ chunk: Range<Int>, _ lines: [Range<Int>], of text: Span<UInt8>, _ findings: inout BodyFindings
  ) {
    var marks = InlineMarks(in: chunk)
    var line = 0
    openStrike = nil
    (lineHasFootnote, lineHasStrike) = (false, false)
    while let mark = marks.next(in: text) {
      while lines[line].upperBound <= mark.place.offset {
        line += 1
        (lineHasFootnote, lineHasStrike) = (false, false)
      }
      switch mark {
      case .footnote(let label, let place, let isDefinition):
        takeFootnote(label, at: place, isDefinition: isDefinition, &findings)
      case .tildes(let place): takeTildes(at: place, of: text, &findings)
      }
    }
  }

  private mutating func takeFootnote(
    _ label: String, at place: BodySource.Place, isDefinition: Bool, _ findings: inout BodyFindings
  ) {
    guard !extensions.contains(.footnotes), !lineHasFootnote || isDefinition else { return }
    lineHasFootnote = true
    if isDefinition { footnotes.insert(label) }
    findings.add(.footnote(label, isDefinition: isDefinition), at: place)
  }

  private mutating func takeTildes(at place: BodySource.Place, of text: Span<UInt8>, _ findings: inout BodyFindings) {
    guard !extensions.contains(.strikethrough), place.length == 2 else { return }
    if let opening = openStrike, text[place.offset - 1] > 0x20 {
      openStrike = nil
      if !lineHasStrike { findings.add(.strike, at: opening) }
      lineHasStrike = true
    } else if place.offset + 2 < text.count, text[place.offset + 2] > 0x20 {
      openStrike = place
    }
  }
}

extension BodyFinding {
  fileprivate static let table = BodyFinding(
    .warning, "table-syntax", "this table is printed as it is typed: 'markdown.tables' is off",
    hint: "switch it on in sitegen.yaml, or make it a list")
  fileprivate static let strike = BodyFinding(
    .warning, "strikethrough-syntax", "'~~' is printed as it is typed: 'markdown.strikethrough' is off",
    hint: "switch it on in sitegen.yaml, or say in words what was changed")
  fileprivate static func footnote(_ label: String, isDefinition: Bool) -> BodyFinding {
    BodyFinding(
      .warning, "footnote-syntax",
      isDefinition
        ? "'[\(label)]:' does not become a footnote: 'markdown.footnotes' is off"
        : "'[\(label)]' is printed as it is typed: 'markdown.footnotes' is off",
      hint: "switch it on in sitegen.yaml, or put the note in brackets")
  }
}
