/// A part of a parsed template. Ranges are bytes of the template's text, for messages.
indirect enum Node: Sendable {
  case text([UInt8])
  case variable(Name, isRaw: Bool)
  case section(Name, isInverted: Bool, [Node])
  case partial(Name, isDynamic: Bool, Indentation)
  /// `{{<name}}`: the blocks that it fills.
  case parent(Name, [Block], Indentation)
  /// `{{$name}}`: a place that a child may fill, with what stands there otherwise.
  case block(Block)

  /// A name and where it stands.
  struct Name: Sendable {
    let text: String
    let range: Range<Int>
  }

  /// The blanks before a tag.
  struct Indentation: Sendable {
    var blanks: [UInt8]
    /// Whether the tag (or the opening tag) has the line to itself, so that the line's end is gone.
    let isStandalone: Bool
  }

  /// A named block and its content.
  struct Block: Sendable {
    let name: Name
    let content: [Node]
    var indentation: Indentation
  }

  /// The names of all blocks in it, at any depth.
  var blockNames: [String] {
    switch self {
    case .text, .variable, .partial: []
    case .section(_, _, let nodes): nodes.flatMap(\.blockNames)
    case .parent(_, let blocks, _): blocks.flatMap { $0.content.flatMap(\.blockNames) }
    case .block(let block): [block.name.text] + block.content.flatMap(\.blockNames)
    }
  }
}
