/// Builds the tree of a template.
struct Parser {
  /// No more sections inside one another, so that nothing that walks the tree goes deep.
  private static let deepestSection = 64

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
      if frames.count == Parser.deepestSection + 1 {
        report("too-deep", token, "more than \(Parser.deepestSection) sections inside one another")
      }
      frames.append(Frame(token: token))
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
    if open.name != token.name { closeWrongly(token, open) }
    finishFrame()
  }

  /// Says it once, and counts as closed what must have been meant, so that one slip is one fault: everything further in
  /// than the name, or what is open here where nothing has that name.
  private mutating func closeWrongly(_ token: Token, _ open: Token) {
    let isFurtherOut = frames.suffix(Parser.deepestSection).contains { $0.token?.name == token.name }
    report(
      "wrong-close", token, "'\(open.name)' is open here, and '\(token.name)' is closed",
      hint: isFurtherOut ? "close '\(open.name)' first" : "write {{/\(open.name)}}")
    guard isFurtherOut else { return }
    while frames.count > 1, frames[frames.count - 1].token?.name != token.name { finishFrame() }
  }

  /// Makes a node of the innermost open tag; what stands too deep was reported, and is left out.
  private mutating func finishFrame() {
    guard let frame = frames.popLast(), let token = frame.token, frames.count <= Parser.deepestSection else { return }
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
    guard faults.count < TemplateFault.most else { return }
    let place = token.nameRange.isEmpty ? token.range : token.nameRange
    faults.append(TemplateFault(id, source, at: place, text, hint: hint))
  }
}
