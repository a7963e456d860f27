/// A value of a YAML document and where it stands.
struct YAMLNode: Sendable {
  /// What it is; mappings keep the order in which they were written, duplicates included.
  enum Content: Sendable {
    /// A scalar's text, and whether it was written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry: Sendable {
    let name: String
    let key: YAMLMark
    let value: YAMLNode
  }

  let content: Content
  let mark: YAMLMark

  /// Whether nothing was written: `slug:` or `slug: null` or `slug: ~`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What it is, for a message: "a list", "text".
  var kind: String {
    switch content {
    case .scalar("", isPlain: true): "nothing"
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a set of keys"
    }
  }
}

/// A place in a YAML document as libyaml counts it: lines from 0, columns in scalars from 0.
struct YAMLMark: Sendable, Hashable {
  let line: Int32
  let column: Int32
  let endLine: Int32
  let endColumn: Int32
}

/// Why a document is not read.
struct YAMLFault: Error, Sendable, Hashable {
  let id: String
  let text: String
  let hint: String?
  let mark: YAMLMark
}

/// What a document may not exceed (SECURITY.md S10).
struct YAMLLimits: Sendable {
  var bytes = 256 * 1024
  var depth = 32
  var nodes = 10_000
}
