import SiteModel

/// A body made ready for libcmark: what CommonMark does not know is written as marks, and the definitions of footnotes
/// are taken out. It has as many lines as the body.
struct ExtendedSource {
  /// A note that the text refers to.
  struct Note {
    /// As it is typed, with its `^`.
    var label: String
    /// From 1.
    var number: Int
    /// How many places refer to it.
    var references: Int
    /// The line of the body on which it begins, from 1.
    var firstLine: Int
    /// Its text, line for line.
    var text: [UInt8]
  }

  /// What libcmark gets.
  private(set) var text: [UInt8]
  /// In the order of their numbers.
  private(set) var notes: [Note] = []
  /// References without a note, and the lines of the note that they stand in.
  private var missing: [(label: String, place: BodySource.Place, lines: ClosedRange<Int>?)] = []
  private let extensions: MarkdownExtensions
  private typealias NotePlace = (place: BodySource.Place, lines: ClosedRange<Int>)

  /// Whether a text has something that must be marked: most have not.
  static func isNeeded(for text: Span<UInt8>, _ extensions: MarkdownExtensions) -> Bool {
    if extensions.contains(.strikethrough), text.firstIndex(of: 0x7E) != nil { return true }
    guard extensions.contains(.footnotes), let caret = text.firstIndex(of: 0x5E), caret > 0 else { return false }
    return text.firstIndex(of: [0x5B, 0x5E], in: (caret - 1)..<text.count) != nil
  }

  /// Reads a text that was parsed as `document`.
  init(
    of source: Span<UInt8>, parsedAs document: inout MarkdownDocument, _ extensions: MarkdownExtensions,
    _ findings: inout BodyFindings
  ) {
    self.extensions = extensions
    let running = RunningText(parsedAs: &document)
    var definitions: [FootnoteDefinition] = []
    text = Array(copying: source)
    if extensions.contains(.footnotes) {
      let taken = FootnoteDefinitions(of: source, where: running.isHidden)
      (text, definitions) = (taken.rest, taken.definitions)
    }
    var numbering = FootnoteNumbering(definitions)
    let rest = text
    text = mark(rest.span, running, nil, &numbering)
    readNotes(definitions, &numbering)
    report(definitions, numbering, &findings)
  }

  /// Reads the notes that the text refers to, and those that they refer to in turn.
  private mutating func readNotes(_ definitions: [FootnoteDefinition], _ numbering: inout FootnoteNumbering) {
    var number = 1
    while number <= numbering.numbered.count {
      let definition = definitions[numbering.numbered[number - 1]]
      let source = definition.text
      var document = MarkdownDocument(parsing: source.span, options: [])
      let running = RunningText(parsedAs: &document)
      let marked = mark(source.span, running, (definition.place, definition.lines), &numbering)
      notes.append(
        Note(
          label: definition.label, number: number, references: 0, firstLine: definition.firstLine, text: marked))
      number += 1
    }
    for index in notes.indices { notes[index].references = numbering.references[index] }
  }

  /// A text with marks where it refers to notes or has tildes; `note` is where that stands of which it is.
  private mutating func mark(
    _ source: Span<UInt8>, _ running: RunningText, _ note: NotePlace?, _ numbering: inout FootnoteNumbering
  ) -> [UInt8] {
    var marked: [UInt8] = []
    marked.reserveCapacity(source.count + 64)
    var copied = 0
    running.forEachChunk(of: source) { chunk, _ in
      var marks = InlineMarks(in: chunk)
      while let mark = marks.next(in: source) {
        let end = copied
        copied = max(copied, append(mark, to: &marked, copying: end, of: source, &numbering, note))
      }
    }
    marked.append(copying: source, copied..<source.count)
    return marked
  }

  /// Writes a mark and what stands before it, and says up to where the source is written.
  private mutating func append(
    _ mark: InlineMarks.Mark, to marked: inout [UInt8], copying start: Int, of source: Span<UInt8>,
    _ numbering: inout FootnoteNumbering, _ note: NotePlace?
  ) -> Int {
    switch mark {
    case .footnote(let label, let place, _):
      guard extensions.contains(.footnotes) else { return start }
      guard let reference = numbering.refer(to: label) else {
        missing.append((label, note?.place ?? place, note?.lines))
        return start
      }
      marked.append(copying: source, start..<place.offset)
      SourceMark.append(reference, label: label, to: &marked)
      return place.offset + place.length
    case .tildes(let place):
      guard extensions.contains(.strikethrough), place.length <= 2 else { return start }
      marked.append(copying: source, start..<place.offset)
      SourceMark.appendTildes(place.length, to: &marked)
      return place.offset + place.length
    }
  }

  private func report(
    _ definitions: [FootnoteDefinition], _ numbering: FootnoteNumbering, _ findings: inout BodyFindings
  ) {
    for (label, place, lines) in missing {
      let found = lines.flatMap { lines in
        findings.source.find(
          Array("[\(label)]".utf8), in: findings.source.range(ofLines: lines.lowerBound, lines.upperBound))
      }
      findings.add(.footnoteMissing(label), at: found ?? place)
    }
    for (index, definition) in definitions.enumerated() {
      if numbering.isRepeated(index, definition.label) {
        findings.add(.footnoteRepeated(definition.label), at: definition.place)
      } else if !numbering.isReferredTo(index) {
        findings.add(.footnoteUnused(definition.label), at: definition.place)
      }
    }
  }
}

extension BodyFinding {
  fileprivate static func footnoteMissing(_ label: String) -> BodyFinding {
    BodyFinding(
      .warning, "footnote-missing", "'[\(label)]' is printed as it is typed: there is no such footnote",
      hint: "write the note below the text, at the beginning of a line: '[\(label)]: …'")
  }

  fileprivate static func footnoteUnused(_ label: String) -> BodyFinding {
    BodyFinding(
      .warning, "footnote-unused", "the footnote '[\(label)]' is not shown: nothing in the text refers to it",
      hint: "write '[\(label)]' where it belongs, or take the note out")
  }

  fileprivate static func footnoteRepeated(_ label: String) -> BodyFinding {
    BodyFinding(
      .warning, "footnote-repeated", "the footnote '[\(label)]' is not shown: an earlier one has the same name",
      hint: "give it a name of its own")
  }
}
