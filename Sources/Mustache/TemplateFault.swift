/// Something wrong in a template.
///
/// | id | when |
/// |---|---|
/// | `unclosed-tag`, `empty-tag`, `wrong-name`, `wrong-delimiters` | a tag is not well formed |
/// | `unclosed-section`, `unopened-section`, `wrong-close` | opening and closing tags do not match |
/// | `unknown-name`, `unknown-partial`, `unknown-block`, `unknown-template` | there is no such thing |
/// | `duplicate-block` | a template fills a block of its parent twice |
/// | `wrong-use` | a name is used for what it does not hold |
/// | `endless-include`, `too-deep`, `too-large` | templates include one another without end, or nearly so |
public struct TemplateFault: Error, Sendable, Hashable {
  /// Where a template was included.
  public struct Inclusion: Sendable, Hashable {
    /// As messages name it.
    public let file: String
    /// From 1.
    public let line: Int
    /// In UTF-8 bytes, from 1.
    public let column: Int
  }

  /// What kind of fault it is; stable, for machines.
  public let id: String
  /// As messages name it.
  public let file: String
  /// From 1.
  public let line: Int
  /// In UTF-8 bytes, from 1.
  public let column: Int
  /// In bytes; at least 1, and not beyond the line.
  public let length: Int
  /// The line of the template, without its end.
  public let sourceLine: String
  /// What is wrong, in a sentence without a full stop.
  public let text: String
  /// How to mend it.
  public let hint: String?
  /// The inclusions that led here, the innermost first.
  public let chain: [Inclusion]

  /// How many faults of one template are told; a file that is no template at all would have one for each tag.
  static let most = 100

  init(
    _ id: String, _ source: TemplateSource, at range: Range<Int>, _ text: String, hint: String? = nil,
    chain: [Inclusion] = []
  ) {
    let place = source.place(of: range.lowerBound)
    self.id = id
    file = source.file
    line = place.line
    column = place.column
    length = max(1, min(range.count, place.text.utf8.count - place.column + 1))
    sourceLine = place.text
    self.text = text
    self.hint = hint
    self.chain = chain
  }
}

/// Everything wrong in the templates of one page, each fault once, in the order of files and lines.
public struct TemplateFaults: Error, Sendable, Hashable {
  /// At least one.
  public let faults: [TemplateFault]

  init(_ faults: [TemplateFault]) {
    self.faults = faults.sorted { ($0.file, $0.line, $0.column, $0.id) < ($1.file, $1.line, $1.column, $1.id) }
  }
}
