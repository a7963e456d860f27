import SiteModel

/// The passes over a tree, in one walk: each node goes to the pass that is about it.
struct MarkdownPasses<Resolver: LinkResolving> {
  private let places: BodyPlaces
  private let options: MarkdownOptions
  private var links: LinkPass<Resolver>
  private var headingPass: HeadingPass
  private var rawHTML = RawHTMLPass()
  /// The lines of the block that is being walked, for the places of what stands in it.
  private var blockLines = 1...1
  /// Lines of code, in which nothing is markup.
  private(set) var codeLines: [ClosedRange<Int>] = []
  private var found: [Diagnostic] = []

  init(options: MarkdownOptions, resolver: Resolver, places: BodyPlaces) {
    self.places = places
    self.options = options
    links = LinkPass(resolver: resolver, rel: options.externalRel)
    headingPass = HeadingPass(reserved: options.reservedIDs)
  }

  var diagnostics: [Diagnostic] { found }
  var headings: [RenderedBody.Heading] { headingPass.headings }

  /// What becomes of a node.
  mutating func visit(_ node: MarkdownNode, isEntering: Bool) -> MarkdownNode.Change {
    switch node.kind {
    case .text, .code:
      headingPass.collect(node)
      return .none
    case .lineBreak:
      headingPass.collectBreak()
      return .none
    case .paragraph, .heading:
      if isEntering { blockLines = node.lines }
      guard node.kind == .heading else { return .none }
      return isEntering ? headingPass.enter() : headingPass.leave(node)
    case .link, .image: return isEntering ? .none : links.leave(node, on: blockLines, places, &found)
    case .codeBlock:
      codeLines.append(node.lines)
      return .none
    case .htmlBlock, .htmlInline:
      if node.kind == .htmlBlock { codeLines.append(node.lines) }
      return rawHTML.visit(node, isKept: options.keepsRawHTML, on: blockLines, places, &found)
    case .document, .other: return .none
    }
  }
}
