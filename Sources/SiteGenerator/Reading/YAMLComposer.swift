/// Builds the tree of a YAML document from its events, with a stack of its own (no recursion).
struct YAMLComposer {
  /// A collection that is not yet closed.
  private struct Frame {
    let start: YAMLMark
    let isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// A key that waits for its value.
    var key: (name: String, mark: YAMLMark)?
  }

  private let limits: YAMLLimits
  private var frames: [Frame] = []
  private var nodes = 0
  private(set) var root: YAMLNode?

  init(limits: YAMLLimits) { self.limits = limits }

  /// Takes the next event; true when the document is complete.
  mutating func take(_ event: YAMLParser.Event, at mark: YAMLMark) throws(YAMLFault) -> Bool {
    switch event {
    case .scalar(let text, let isPlain):
      try add(YAMLNode(content: .scalar(text, isPlain: isPlain), mark: mark))
    case .sequenceStart, .mappingStart:
      guard frames.count < limits.depth else { throw .tooDeep(limits.depth, mark) }
      if let frame = frames.last, frame.isMapping, frame.key == nil { throw .keyIsNotText(mark) }
      frames.append(Frame(start: mark, isMapping: { if case .mappingStart = event { true } else { false } }()))
    case .sequenceEnd, .mappingEnd:
      guard let frame = frames.popLast() else { return true }
      let content: YAMLNode.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
      let whole = YAMLMark(
        line: frame.start.line, column: frame.start.column, endLine: mark.endLine, endColumn: mark.endColumn)
      try add(YAMLNode(content: content, mark: whole))
    case .documentEnd:
      return true
    }
    return false
  }

  private mutating func add(_ node: YAMLNode) throws(YAMLFault) {
    nodes += 1
    guard nodes <= limits.nodes else { throw .tooManyNodes(limits.nodes, node.mark) }
    guard var frame = frames.popLast() else {
      root = node
      return
    }
    if !frame.isMapping {
      frame.items.append(node)
    } else if let key = frame.key {
      frame.entries.append(YAMLNode.Entry(name: key.name, key: key.mark, value: node))
      frame.key = nil
    } else if case .scalar("<<", isPlain: true) = node.content {
      throw .mergeKey(node.mark)
    } else if case .scalar(let name, _) = node.content {
      frame.key = (name, node.mark)
    } else {
      throw .keyIsNotText(node.mark)
    }
    frames.append(frame)
  }
}

extension YAMLFault {
  static func tooLarge(_ limit: Int) -> YAMLFault {
    YAMLFault(
      id: "yaml-too-large", text: "has more than \(limit / 1024) KiB of YAML", hint: nil,
      mark: YAMLMark(line: 0, column: 0, endLine: 0, endColumn: 0))
  }

  static let outOfMemory = YAMLFault(
    id: "yaml-out-of-memory", text: "cannot be read for want of memory", hint: nil,
    mark: YAMLMark(line: 0, column: 0, endLine: 0, endColumn: 0))

  static func tooDeep(_ limit: Int, _ mark: YAMLMark) -> YAMLFault {
    YAMLFault(
      id: "yaml-too-deep", text: "more than \(limit) lists or sets of keys inside one another", hint: nil, mark: mark)
  }

  static func tooManyNodes(_ limit: Int, _ mark: YAMLMark) -> YAMLFault {
    YAMLFault(id: "yaml-too-large", text: "more than \(limit) values", hint: nil, mark: mark)
  }

  static func alias(_ mark: YAMLMark) -> YAMLFault {
    YAMLFault(
      id: "yaml-alias", text: "aliases (*name) are not read",
      hint: "write the value out; quote text that begins with *",
      mark: mark)
  }

  static func anchorOrTag(_ mark: YAMLMark) -> YAMLFault {
    YAMLFault(
      id: "yaml-anchor", text: "anchors (&name) and tags (!name) are not read",
      hint: "write the value plainly; quote text that begins with & or !", mark: mark)
  }

  static func mergeKey(_ mark: YAMLMark) -> YAMLFault {
    YAMLFault(id: "yaml-merge", text: "merge keys (<<) are not read", hint: "write the keys out", mark: mark)
  }

  static func keyIsNotText(_ mark: YAMLMark) -> YAMLFault {
    YAMLFault(id: "yaml-syntax", text: "a key must be text", hint: nil, mark: mark)
  }

  static func secondDocument(_ mark: YAMLMark) -> YAMLFault {
    YAMLFault(
      id: "yaml-second-document", text: "a second YAML document begins here",
      hint: "only one is read; drop the --- or ... line", mark: mark)
  }

  /// A bracket, brace or quote that is missed only some lines further on, at the place where it was opened; `nil` where
  /// the fault is another, or on the same line.
  ///
  /// - Parameters:
  ///   - context: what libyaml was at.
  ///   - mark: where that began.
  ///   - line: where it could not go on.
  static func unclosed(_ context: String, from mark: YAMLMark, to line: Int32) -> YAMLFault? {
    let opening = YAMLMark(line: mark.line, column: mark.column, endLine: mark.line, endColumn: mark.column + 1)
    switch context {
    case "while scanning a quoted scalar": return .unclosedQuote(opening)
    case "while parsing a flow sequence" where line > mark.line: return .unclosed("[", "]", opening)
    case "while parsing a flow mapping" where line > mark.line: return .unclosed("{", "}", opening)
    default: return nil
    }
  }

  private static func unclosed(_ sign: String, _ other: String, _ mark: YAMLMark) -> YAMLFault {
    YAMLFault(
      id: "yaml-syntax", text: "not YAML: the '\(sign)' that is opened here is not closed",
      hint: "close it with '\(other)', or quote the text if it begins with '\(sign)'", mark: mark)
  }

  static func unclosedQuote(_ mark: YAMLMark, _ what: String = "is not closed") -> YAMLFault {
    YAMLFault(
      id: "yaml-syntax", text: "not YAML: the quote that is opened here \(what)",
      hint: "close it on the same line; inside of \"…\" write \\\" for a quote, inside of '…' two of them",
      mark: YAMLMark(line: mark.line, column: mark.column, endLine: mark.line, endColumn: mark.column + 1))
  }

  /// libyaml's own words, with the commonest cause.
  static func syntax(_ problem: String, _ mark: YAMLMark) -> YAMLFault {
    let hint: String? =
      switch problem {
      case "mapping values are not allowed in this context": "quote a value that holds a colon: \"…: …\""
      case "found a tab character that violates indentation": "indent with spaces, not tabs"
      case "found character that cannot start any token":
        "indent with spaces, not tabs; quote text that begins with @ or `"
      case "did not find expected key": "check the indentation, and the quotes of the lines before"
      case "could not find expected ':'": "a line of the form 'key: value' was expected here or on the line before"
      case "found unexpected end of stream": "a quote or a bracket is not closed"
      default: nil
      }
    return YAMLFault(id: "yaml-syntax", text: "not YAML: \(problem)", hint: hint, mark: mark)
  }
}
