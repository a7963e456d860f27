import CMark
import Glibc

/// Something in a line of text: what a paragraph, a heading or a link has in it.
enum InlinePiece: Hashable, Sendable {
  /// Plain text in UTF-8.
  case text([UInt8])
  /// The end of a line, by its place among the pieces that were read.
  case lineBreak(Int)
  /// Any other node, by its place among the pieces that were read.
  case node(Int)
  /// HTML of our own.
  case html([UInt8])
  /// A link around plain text.
  case link(destination: [UInt8], text: [UInt8])
}

extension MarkdownCursor {
  /// What is in the node, in the order of the text.
  func inlinePieces() -> [InlinePiece] {
    guard let node = unsafe node else { return [] }
    var pieces: [InlinePiece] = []
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      switch unsafe cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: unsafe pieces.append(.text(MarkdownCursor.literal(of: child)))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: pieces.append(.lineBreak(pieces.count))
      default: pieces.append(.node(pieces.count))
      }
      unsafe next = cmark_node_next(child)
    }
    return pieces
  }

  /// Puts pieces in the place of what is in the node: what was read and is not among them goes. Breaks and nodes keep
  /// their order.
  func setInlinePieces(_ pieces: [InlinePiece]) {
    guard let node = unsafe node else { return }
    // What was there stays in front until its turn comes, and what is left of it then goes.
    var number = 0
    let count = unsafe childCount(of: node)
    for piece in pieces {
      switch piece {
      case .lineBreak(let index), .node(let index):
        while number < index, let child = unsafe cmark_node_first_child(node) {
          unsafe cmark_node_free(child)
          number += 1
        }
        guard number < count, let child = unsafe cmark_node_first_child(node) else { continue }
        unsafe cmark_node_unlink(child)
        unsafe append(child)
        number += 1
      case .text, .html, .link: if let new = unsafe MarkdownCursor.node(piece) { unsafe append(new) }
      }
    }
    while number < count, let child = unsafe cmark_node_first_child(node) {
      unsafe cmark_node_free(child)
      number += 1
    }
  }

  /// Puts new pieces behind the node, which is inline; the walk does not come to them.
  func insert(behind pieces: [InlinePiece]) {
    guard let node = unsafe node else { return }
    for piece in pieces.reversed() {
      guard let new = unsafe MarkdownCursor.node(piece) else { continue }
      if unsafe cmark_node_insert_after(node, new) == 0 { unsafe cmark_node_free(new) }
    }
  }

  private func childCount(of node: OpaquePointer) -> Int {
    var count = 0
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      count += 1
      unsafe next = cmark_node_next(child)
    }
    return count
  }

  private func append(_ child: OpaquePointer) {
    if unsafe cmark_node_append_child(node, child) == 0 { unsafe cmark_node_free(child) }
  }

  private static func node(_ piece: InlinePiece) -> OpaquePointer? {
    switch piece {
    case .text(let text):
      guard let new = unsafe cmark_node_new(CMARK_NODE_TEXT) else { return nil }
      unsafe withCString(text) { _ = unsafe cmark_node_set_literal(new, $0) }
      return unsafe new
    case .html(let html):
      guard let new = unsafe cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return nil }
      unsafe withCString(html) { _ = unsafe cmark_node_set_on_enter(new, $0) }
      return unsafe new
    case .link(let destination, let text):
      guard let new = unsafe cmark_node_new(CMARK_NODE_LINK) else { return nil }
      unsafe withCString(destination) { _ = unsafe cmark_node_set_url(new, $0) }
      if let words = unsafe node(.text(text)) { _ = unsafe cmark_node_append_child(new, words) }
      return unsafe new
    case .lineBreak, .node: return nil
    }
  }

  /// Gives libcmark some bytes, which it copies up to the first zero.
  private static func withCString(_ bytes: [UInt8], _ use: (UnsafePointer<CChar>) -> Void) {
    unsafe (bytes + [0]).withUnsafeBytes { buffer in
      if let start = buffer.baseAddress { unsafe use(start.assumingMemoryBound(to: CChar.self)) }
    }
  }

  private static func literal(of node: OpaquePointer) -> [UInt8] {
    guard let text = unsafe cmark_node_get_literal(node) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
