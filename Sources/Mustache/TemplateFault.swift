/// Something wrong in a template.
public struct TemplateFault: Error, Sendable, Hashable {
  /// Where a template was included.
  public struct Inclusion: Sendable, Hashable {
    public let file: String
    public let line: Int
    public let column: Int
  }

  /// `unknown-name`, `unknown-partial`, `wrong-use`, `unclosed-section` …
  public let id: String
  public let file: String
  /// From 1.
  public let line: Int
  /// In UTF-8 bytes, from 1.
  public let column: Int
  /// In bytes.
  public let length: Int
  /// The line of the template.
  public let sourceLine: String
  public let text: String
  public let hint: String?
  /// The inclusions that led here, the innermost first.
  public let chain: [Inclusion]

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

/// Everything wrong in the templates of one page.
public struct TemplateFaults: Error, Sendable, Hashable {
  public let faults: [TemplateFault]
}
