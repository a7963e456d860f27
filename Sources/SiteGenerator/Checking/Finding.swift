package import SiteModel

/// Where a field of the front matter stands: `["rights", "mode"]`; items of lists by their number, `["via", "0"]`.
package typealias FieldPath = [String]

/// A breach of a rule by one article. It names fields and not places: articles do not keep where their fields stand, and
/// only those with findings are read a second time to learn it.
package struct Finding: Sendable {
  /// A second field that explains the first.
  package struct Note: Sendable {
    package let text: String
    package let field: FieldPath?
  }

  /// What is wrong. `{line}` is replaced with the line of `other`.
  package let text: String
  /// The field to blame.
  package let field: FieldPath
  /// The file of the outlet that has the field, where the article does not.
  package let outletFile: String?
  /// The field that the text speaks of as well.
  package let other: FieldPath?
  /// How to mend it; the rule's own hint where it is absent.
  package let hint: String?
  /// What explains it.
  package let notes: [Note]
  /// Where it differs from the rule's.
  package let severity: Diagnostic.Severity?
  /// Where it differs from the rule's.
  package let layer: Diagnostic.Layer?

  /// A breach.
  init(
    _ text: String, at field: FieldPath, in outletFile: String? = nil, line other: FieldPath? = nil,
    hint: String? = nil,
    notes: [(text: String, field: FieldPath?)] = [], severity: Diagnostic.Severity? = nil,
    layer: Diagnostic.Layer? = nil
  ) {
    self.text = text
    self.field = field
    self.outletFile = outletFile
    self.other = other
    self.hint = hint
    self.notes = notes.map { Note(text: $0.text, field: $0.field) }
    self.severity = severity
    self.layer = layer
  }
}

/// A breach that shows only where all articles are seen together.
package struct ArticleFinding: Sendable {
  /// The number of the article in `SiteCase.articles`.
  package let article: Int
  package let finding: Finding

  /// A breach by an article.
  init(_ article: Int, _ finding: Finding) {
    self.article = article
    self.finding = finding
  }
}
