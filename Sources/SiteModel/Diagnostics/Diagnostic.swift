/// One thing that is wrong, where it is, and how to mend it.
///
/// Library code returns diagnostics; only the command prints them.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// The site is not built.
    case error
    /// The site is built; somebody should look.
    case warning
    /// Worth knowing.
    case information
  }

  /// Whose demand is not met. Findings of the licence cannot be waived by an editor; findings of the outlet can.
  public enum Layer: String, Sendable, Hashable {
    /// The law or the licence.
    case licence
    /// A permission somebody gave.
    case permission
    /// The outlet's own terms.
    case outlet
    /// The site's own settings and promises.
    case site
    /// The form of a file.
    case format
  }

  /// A second place that explains the first.
  public struct Note: Sendable, Hashable {
    /// Where.
    public var span: SourceSpan?
    /// What is there.
    public var text: String

    /// A second place that explains the first.
    public init(_ text: String, at span: SourceSpan? = nil) {
      self.text = text
      self.span = span
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// A stable name: `R020` for a rule of the rights checks, words joined with hyphens for the rest.
  public var id: String
  /// Whose demand is not met.
  public var layer: Layer
  /// Where it is; `nil` where no file is to blame.
  public var span: SourceSpan?
  /// The file of the article that it is about, where the place is in another one: that of its outlet.
  public var article: String?
  /// What is wrong, in one sentence without a full stop.
  public var text: String
  /// Other places that explain it.
  public var notes: [Note]
  /// How to mend it.
  public var hint: String?
  /// The fields of the file's front matter to blame, the first that is written: who finds something when the file is not
  /// at hand any more names them, and their place is looked up later.
  public var fields: [[String]] = []

  /// One thing that is wrong.
  public init(
    _ severity: Severity, id: String, layer: Layer = .format, at span: SourceSpan? = nil, _ text: String,
    notes: [Note] = [], hint: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.layer = layer
    self.span = span
    self.text = text
    self.notes = notes
    self.hint = hint
  }
}

extension Diagnostic {
  /// The file that it is listed at where findings are put to articles.
  public var subject: String? { article ?? span?.file }
}

extension [Diagnostic] {
  /// Whether one of them keeps the site from being built.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic: Comparable {
  /// By file, line, column, then severity, id and text: the order in which they are printed.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.span?.file != b.span?.file { return (a.span?.file ?? "") < (b.span?.file ?? "") }
    if a.span?.line != b.span?.line { return (a.span?.line ?? 0) < (b.span?.line ?? 0) }
    if a.span?.column != b.span?.column { return (a.span?.column ?? 0) < (b.span?.column ?? 0) }
    return (a.severity.rank, a.id, a.text) < (b.severity.rank, b.id, b.text)
  }
}

extension Diagnostic.Severity {
  /// 0 for the worst.
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    }
  }
}
