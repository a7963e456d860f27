import SiteModel

/// Where the fields of one article's front matter stand. Made only for articles that have findings.
struct FieldLocator {
  let file: String
  private let root: YAMLNode?
  private let lines: LineMap
  private let firstLine: Int

  /// The places in a file; all of them are its first line where it cannot be read any more.
  init(file: String, bytes: [UInt8]) {
    self.file = file
    lines = LineMap(file: file, bytes: bytes[...])
    let split = try? FrontMatterSplit(bytes)
    // Settings and outlets are YAML as a whole.
    root =
      file.hasExtension("yaml") || file.hasExtension("yml")
      ? try? YAMLParser.read(bytes[...]) : split.flatMap { try? YAMLParser.read($0.frontMatter) }
    firstLine = split?.frontMatterLine ?? 1
  }

  /// The value of a field; where it is not written, the key that it would stand under, else the first line.
  func span(of field: FieldPath) -> SourceSpan {
    var place: YAMLMark?
    var node = root
    for name in field {
      guard let (key, value) = FieldLocator.child(name, of: node) else { break }
      (place, node) = (FieldLocator.isShort(value) ? value.mark : key ?? value.mark, value)
    }
    if let place { return lines.span(place, firstLine: firstLine) }
    return lines.line(1).isEmpty ? SourceSpan(file: file) : lines.span(line: 1, column: 1, length: lines.line(1).count)
  }

  /// Whether a field is written.
  func has(_ field: FieldPath) -> Bool {
    var node = root
    for name in field {
      guard let (_, value) = FieldLocator.child(name, of: node) else { return false }
      node = value
    }
    return root != nil
  }

  private static func child(_ name: String, of node: YAMLNode?) -> (key: YAMLMark?, value: YAMLNode)? {
    switch node?.content {
    case .mapping(let entries): entries.first { $0.name == name }.map { ($0.key, $0.value) }
    case .sequence(let items): Int(name).flatMap { items.indices.contains($0) ? (nil, items[$0]) : nil }
    default: nil
    }
  }

  /// Whether a value is better pointed at than its key: text is, a list or a set of keys is not.
  private static func isShort(_ node: YAMLNode) -> Bool {
    if case .scalar = node.content { return !node.isNull }
    return false
  }
}
