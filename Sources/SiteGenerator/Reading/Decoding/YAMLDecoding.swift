import SiteModel

/// One document that is being read: where its lines are, and what was found wrong so far.
struct YAMLDecoding {
  let lines: LineMap
  /// The file's line on which the YAML begins, from 1.
  let firstLine: Int
  var diagnostics: [Diagnostic] = []

  init(lines: LineMap, firstLine: Int = 1) {
    self.lines = lines
    self.firstLine = firstLine
  }

  func span(_ mark: YAMLMark) -> SourceSpan { lines.span(mark, firstLine: firstLine) }

  /// Adds an error at a place.
  mutating func report(
    _ id: String, at mark: YAMLMark, _ text: String, hint: String? = nil, layer: Diagnostic.Layer = .format,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, id: id, layer: layer, at: span(mark), text, notes: notes, hint: hint))
  }

  /// Adds an error about a value that is not what its key wants.
  mutating func reportType(_ node: YAMLNode, expected: String, hint: String? = nil) {
    let found: String
    switch node.content {
    case .scalar(let text, _) where !node.isNull: found = "'\(shortened(text))'"
    default: found = node.kind
    }
    report("wrong-type", at: node.mark, "expected \(expected), found \(found)", hint: hint)
  }
}

/// A value and where it was written, for checks that come after reading.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let mark: YAMLMark
}

/// A text cut to what fits in a message.
func shortened(_ text: String, to length: Int = 60) -> String {
  text.unicodeScalars.count <= length
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(length))) + "…"
}
