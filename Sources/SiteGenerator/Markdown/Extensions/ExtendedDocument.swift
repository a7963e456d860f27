import SiteModel

/// A body as a tree in which everything that CommonMark does not know stands as what it means. The steps:
///
/// 1. libcmark parses.
/// 2. `ExtendedSource`: references to footnotes and tildes are marked, notes are taken out, and it parses once more.
/// 3. `Tables`: paragraphs that are tables become tables.
/// 4. `InlineExtensions`: marks become what they mean, bare addresses become links.
/// 5. `BlockExtensions`: definition lists, figures, pull quotes.
///
/// A text that has none of this is parsed once and walked never.
struct ExtendedDocument: ~Copyable {
  /// The tree.
  var tree: MarkdownDocument
  /// The notes that the text refers to, which are read one by one (`document(of:)`).
  let notes: [ExtendedSource.Note]
  /// Whether the tree is what CommonMark alone makes of the text.
  private(set) var isCommonMark = true
  /// The rows of tables that have cells which are not shown.
  private var overfullRows: [(line: Int, more: Int)] = []
  private let extensions: MarkdownExtensions
  private let parsing: MarkdownDocument.Options
  /// Whether tables are put into an element that scrolls.
  private let hasFrames: Bool
  private let references: ReferenceDefinitions?

  /// Reads a body. What is wrong with its footnotes is reported.
  init(
    of text: Span<UInt8>, _ extensions: MarkdownExtensions, parsing: MarkdownDocument.Options, hasFrames: Bool = true,
    _ findings: inout BodyFindings, preparing: (inout MarkdownDocument, inout BodyFindings) -> Void = { _, _ in }
  ) {
    self.parsing = parsing
    self.hasFrames = hasFrames
    var extensions = extensions
    tree = MarkdownDocument(parsing: text, options: parsing)
    var marked: [UInt8]?
    var notes: [ExtendedSource.Note] = []
    // A text with noncharacters of its own cannot be marked.
    if ExtendedSource.isNeeded(for: text, extensions) || extensions.contains(.tables), SourceMark.occurs(in: text) {
      extensions = extensions.intersection(.bareLinks)
    }
    if ExtendedSource.isNeeded(for: text, extensions) {
      let source = ExtendedSource(of: text, parsedAs: &tree, extensions, &findings)
      tree = MarkdownDocument(parsing: source.text.span, options: parsing)
      (marked, notes) = (source.text, source.notes)
    }
    self.extensions = extensions
    self.notes = notes
    preparing(&tree, &findings)
    let hasTables = extensions.contains(.tables) && Tables.occur(in: text)
    references = hasTables || !notes.isEmpty ? ReferenceDefinitions(of: text) : nil
    isCommonMark = marked == nil
    if let marked { extend(marked.span, hasTables: hasTables) } else { extend(text, hasTables: hasTables) }
    report(to: &findings)
  }

  /// Reports what is not shown of tables, at the lines of what the document was parsed from.
  func report(to findings: inout BodyFindings) {
    for (line, more) in overfullRows {
      findings.add(.overfullRow(andMore: more), at: findings.source.place(line: line, column: 1))
    }
  }

  /// The document of a note, with everything in it as it is meant.
  private init(
    note: Span<UInt8>, behind lines: ReferenceDefinitions, _ extensions: MarkdownExtensions,
    parsing: MarkdownDocument.Options, hasFrames: Bool
  ) {
    self.parsing = parsing
    self.hasFrames = hasFrames
    self.extensions = extensions
    references = lines
    notes = []
    tree = MarkdownDocument(parsing: note, options: parsing)
    extend(note, hasTables: extensions.contains(.tables) && Tables.occur(in: note))
  }

  /// The document of a note. The lines that define the text's references stand before it, as it may use them.
  func document(of note: ExtendedSource.Note) -> ExtendedDocument {
    let lines = references ?? ReferenceDefinitions(of: Span())
    var text = lines.lines
    text.append(0x0A)
    text.append(contentsOf: note.text)
    return ExtendedDocument(note: text.span, behind: lines, extensions, parsing: parsing, hasFrames: hasFrames)
  }

  /// How many lines stand before a note in its document.
  var linesBeforeNote: Int { (references?.lines.count { $0 == 0x0A } ?? 0) + 1 }

  private mutating func extend(_ source: Span<UInt8>, hasTables: Bool) {
    var hasMarks = SourceMark.occurs(in: source)
    if hasTables, let references {
      var tables = Tables(
        of: source, parsedAs: &tree, parsing: parsing, references: references, hasFrame: hasFrames)
      tree.walk { tables.visit(&$0) }
      isCommonMark = isCommonMark && tables.isEmpty
      overfullRows = tables.overfullRows
      // Cells begin with a mark.
      hasMarks = hasMarks || !tables.isEmpty
    }
    if hasMarks || extensions.contains(.bareLinks) && BareAddress.mayOccur(in: source) {
      var lines = InlineWalk(InlineExtensions(extensions: extensions, names: FootnoteNames()))
      tree.walk { lines.visit(&$0) }
      isCommonMark = false
    }
    let blocks = BlockExtensions(extensions)
    if blocks.mayOccur(in: source) {
      tree.walk { blocks.visit(&$0) }
      isCommonMark = false
    }
  }
}

extension BodyFinding {
  fileprivate static func overfullRow(andMore more: Int) -> BodyFinding {
    let others = more == 0 ? "" : " (\(more) more \(more == 1 ? "row" : "rows") of this table)"
    return BodyFinding(
      .warning, "table-cells",
      "the row has more cells than its table has columns, and what is in the last is not shown" + others,
      hint: "give the row of dashes a column more, or write a bar that is text as '\\|'")
  }
}
