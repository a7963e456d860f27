/// Builds the tree of a template.
struct Parser {
  /// A section, parent or block whose closing tag has not come yet.
  private struct Frame {
    let token: Token?
    var nodes: [Node] = []
  }

  private let source: TemplateSource
  private var frames: [Frame] = [Frame(token: nil)]
  private(set) var faults: [TemplateFault] = []

  private init(_ source: TemplateSource) { self.source = source }

  /// A template's tree, and everything that is wrong with its form.
  static func parse(_ source: TemplateSource) -> (nodes: [Node], faults: [TemplateFault]) {
    var tokenizer = Tokenizer(source)
    tokenizer.run()
    var tokens = tokenizer.tokens
    StandaloneLines.mark(&tokens, in: source.bytes)
    var parser = Parser(source)
    for token in tokens { parser.take(token) }
    parser.finish()
    return (parser.frames.first?.nodes ?? [], tokenizer.faults + parser.faults)
  }

  private mutating func take(_ token: Token) {
    let name = Node.Name(text: token.name, range: token.nameRange)
    let indentation = Node.Indentation(blanks: token.indentation, isStandalone: token.isStandalone)
    switch token.kind {
    case .text: if !token.range.isEmpty { append(.text(Array(source.bytes[token.range]))) }
    case .variable: append(.variable(name, isRaw: false))
    case .raw: append(.variable(name, isRaw: true))
    case .partial: append(.partial(name, isDynamic: false, indentation))
    case .dynamicPartial: append(.partial(name, isDynamic: true, indentation))
    case .section, .inverted, .parent, .block:
      if frames.count > 64 {
        report("too-deep", token, "more than 64 sections inside one another")
      } else {
        frames.append(Frame(token: token))
      }
    case .close: close(token)
    case .comment, .delimiters: break
    }
  }

  private mutating func append(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

  private mutating func close(_ token: Token) {
    guard frames.count > 1, let open = frames[frames.count - 1].token else {
      report("unopened-section", token, "'\(token.name)' is closed here, but was not opened")
      return
    }
    guard open.name == token.name else {
      let isFurtherOut = frames.dropLast().contains { $0.token?.name == token.name }
      report(
        "wrong-close", token, "'\(open.name)' is open here, and '\(token.name)' is closed",
        hint: isFurtherOut ? "close '\(open.name)' first" : "write {{/\(open.name)}}")
      // Once said, what is open further in counts as closed, so that one slip is one fault.
      if isFurtherOut {
        finishFrame()
        close(token)
      }
      return
    }
    finishFrame()
  }

  /// Makes a node of the innermost open tag.
  private mutating func finishFrame() {
    guard let frame = frames.popLast(), let token = frame.token else { return }
    let name = Node.Name(text: token.name, range: token.nameRange)
    let indentation = Node.Indentation(blanks: token.indentation, isStandalone: token.isStandalone)
    switch token.kind {
    case .section, .inverted: append(.section(name, isInverted: token.kind == .inverted, frame.nodes))
    case .block: append(.block(Node.Block(name: name, content: frame.nodes, indentation: indentation)))
    default:
      let blocks = frame.nodes.compactMap { node -> Node.Block? in
        if case .block(let block) = node { block } else { nil }
      }
      append(.parent(name, blocks, indentation))
    }
  }

  private mutating func finish() {
    while frames.count > 1 {
      if let token = frames[frames.count - 1].token {
        report("unclosed-section", token, "'\(token.name)' is not closed", hint: "add {{/\(token.name)}}")
      }
      finishFrame()
    }
  }

  private mutating func report(_ id: String, _ token: Token, _ text: String, hint: String? = nil) {
    faults.append(TemplateFault(id, source, at: token.nameRange.isEmpty ? token.range : token.nameRange, text, hint: hint))
  }
}
