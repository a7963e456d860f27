/// Applies `InlineExtensions` to every line of text in a tree.
struct InlineWalk {
  private let extensions: InlineExtensions
  /// For each open container: whether its text has something to be rewritten.
  private var concerned: [Bool] = [false]
  private var linkDepth = 0

  init(_ extensions: InlineExtensions) { self.extensions = extensions }

  /// Takes the next step.
  mutating func visit(_ cursor: inout MarkdownCursor) {
    switch cursor.kind {
    case .text:
      if cursor.withLiteral(extensions.concerns) { concerned[concerned.count - 1] = true }
    case .paragraph, .heading, .emphasis, .strong, .customInline, .link, .image: visitContainer(&cursor)
    default: break
    }
  }

  private mutating func visitContainer(_ cursor: inout MarkdownCursor) {
    if cursor.kind == .link || cursor.kind == .image { linkDepth += cursor.isEntering ? 1 : -1 }
    guard !cursor.isEntering else {
      concerned.append(false)
      return
    }
    if cursor.kind == .link || cursor.kind == .image { restoreTarget(&cursor) }
    guard concerned.removeLast() else { return }
    let isInLink = linkDepth > 0 || cursor.kind == .link || cursor.kind == .image
    let container: InlineExtensions.Container = isInLink ? .link : cursor.kind.isInline ? .inline : .block
    cursor.setInlinePieces(extensions.rewrite(cursor.inlinePieces(), in: container))
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
