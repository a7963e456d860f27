/// Takes indentation away from the content of a block, so that it can be given another one.
struct Dedenter {
  private let width: Int
  private var isAtLineStart = true

  /// The content without the indentation that its first line has; as it is where it does not begin a line.
  static func dedent(_ block: Node.Block) -> [Node] {
    guard block.indentation.isStandalone else { return block.content }
    let width = indentation(of: block.content)?.count ?? 0
    guard width > 0 else { return block.content }
    var dedenter = Dedenter(width: width)
    return dedenter.dedent(block.content)
  }

  /// The blanks that the first line of some content begins with; `nil` where there is no line.
  static func indentation(of nodes: [Node]) -> [UInt8]? {
    switch nodes.first {
    case .text(let bytes): Array(bytes.prefix { $0 == 0x20 || $0 == 0x09 })
    case .block(let block) where block.indentation.isStandalone: block.indentation.blanks
    case .partial(_, _, let indentation), .parent(_, _, let indentation): indentation.blanks
    case nil: nil
    default: []
    }
  }

  private init(width: Int) { self.width = width }

  private mutating func dedent(_ nodes: [Node]) -> [Node] { nodes.map { dedent($0) } }

  private mutating func dedent(_ node: Node) -> Node {
    switch node {
    case .text(let bytes): return .text(dedent(bytes))
    case .variable:
      isAtLineStart = false
      return node
    case .section(let name, let isInverted, let nodes): return .section(name, isInverted: isInverted, dedent(nodes))
    case .partial(let name, let isDynamic, let indentation):
      return .partial(name, isDynamic: isDynamic, dedent(indentation))
    case .parent(let name, let blocks, let indentation): return .parent(name, blocks, dedent(indentation))
    case .block(let block):
      return .block(
        Node.Block(name: block.name, content: dedent(block.content), indentation: dedent(block.indentation)))
    }
  }

  private func dedent(_ indentation: Node.Indentation) -> Node.Indentation {
    Node.Indentation(blanks: Array(indentation.blanks.dropFirst(width)), isStandalone: indentation.isStandalone)
  }

  private mutating func dedent(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var left = isAtLineStart ? width : 0
    for byte in bytes {
      if left > 0, byte == 0x20 || byte == 0x09 {
        left -= 1
        continue
      }
      kept.append(byte)
      left = byte == 0x0A ? width : 0
    }
    if let last = bytes.last { isAtLineStart = last == 0x0A }
    return kept
  }
}
