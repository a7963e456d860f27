/// Applies `InlineExtensions` to every line of text in a tree.
struct InlineWalk {
  private let extensions: InlineExtensions
  /// For each open container: whether its text has something to be rewritten.
  private var concerned: [Bool] = [false]
  private var (linkDepth, imageDepth) = (0, 0)
  /// The references to footnotes in the description of the image that is open: they have their place behind it.
  private var references: [InlinePiece] = []

  init(_ extensions: InlineExtensions) { self.extensions = extensions }

  /// Takes the next step.
  mutating func visit(_ cursor: inout MarkdownCursor) {
    switch cursor.kind {
    case .text:
      if cursor.withLiteral(extensions.concerns) { concerned[concerned.count - 1] = true }
    case .code, .htmlInline:
      // Where tags and code end only libcmark knows: what was marked in them stays what it is.
      if cursor.isEntering, cursor.withLiteral(SourceMark.occurs) {
        cursor.setLiteral(SourceMark.typed(cursor.withLiteral { Array(copying: $0) }))
      }
    case .paragraph, .heading, .emphasis, .strong, .customInline, .link, .image: visitContainer(&cursor)
    default: break
    }
  }

  private mutating func visitContainer(_ cursor: inout MarkdownCursor) {
    if cursor.isEntering {
      open(cursor.kind, by: 1)
      concerned.append(false)
      return
    }
    if cursor.kind == .link || cursor.kind == .image { restoreTarget(&cursor) }
    let container = container(cursor.kind)
    open(cursor.kind, by: -1)
    if concerned.removeLast() {
      var pieces = extensions.rewrite(cursor.inlinePieces(), in: container)
      if imageDepth > 0 || cursor.kind == .image {
        references += pieces.filter(InlineExtensions.isReference)
        pieces.removeAll(where: InlineExtensions.isReference)
      }
      cursor.setInlinePieces(pieces)
    }
    guard imageDepth == 0, !references.isEmpty else { return }
    cursor.insert(behind: references)
    references = []
  }

  private mutating func open(_ kind: MarkdownCursor.Kind, by number: Int) {
    if kind == .link { linkDepth += number }
    if kind == .image { imageDepth += number }
  }

  private func container(_ kind: MarkdownCursor.Kind) -> InlineExtensions.Container {
    if imageDepth > 0 { return .image(isInLink: linkDepth > 0) }
    return linkDepth > 0 ? .link : kind.isInline ? .inline : .block
  }

  /// What looks like a mark in an address or in a title is part of it.
  private func restoreTarget(_ cursor: inout MarkdownCursor) {
    if cursor.withDestination(SourceMark.occurs) {
      cursor.setDestination(String(decoding: SourceMark.typed(Array(cursor.destination.utf8)), as: UTF8.self))
    }
    if cursor.withTitle(SourceMark.occurs) {
      let title = cursor.withTitle { Array(copying: $0) }
      cursor.setTitle(String(decoding: SourceMark.typed(title), as: UTF8.self))
    }
  }
}

extension MarkdownCursor.Kind {
  /// Whether the node stands within a line of text.
  fileprivate var isInline: Bool { self == .emphasis || self == .strong }
}
