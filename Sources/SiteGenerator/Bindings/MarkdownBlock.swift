import CMark
import Glibc

/// A block of our own in libcmark's tree: what is in it stands between two pieces of HTML. Freed with the value, unless it
/// was put into a tree.
@safe struct MarkdownBlock: ~Copyable {
  private let node: OpaquePointer?

  /// A block with nothing in it; `lines` are those of the source that it was made of, from 1.
  init(opening: String, closing: String, lines: ClosedRange<Int>? = nil) {
    unsafe node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
    if let lines { _ = unsafe cmark_node_set_user_data(node, BlockLines(lines).pointer) }
    _ = unsafe opening.withCString { unsafe cmark_node_set_on_enter(node, $0) }
    _ = unsafe closing.withCString { unsafe cmark_node_set_on_exit(node, $0) }
  }

  deinit {
    if let node = unsafe node { unsafe cmark_node_free(node) }
  }

  /// Puts another block behind what is in this one.
  mutating func append(_ block: consuming MarkdownBlock) {
    guard let node = unsafe node, let child = unsafe block.take() else { return }
    if unsafe cmark_node_append_child(node, child) == 0 { unsafe cmark_node_free(child) }
  }

  /// Puts two pieces of HTML behind what is in this block, with what is in the first paragraph of a document between
  /// them. That paragraph goes.
  mutating func appendFirstParagraph(of document: inout MarkdownDocument, opening: String, closing: String) {
    guard let inline = unsafe appendedInline(opening, closing), let paragraph = unsafe document.firstBlock else {
      return
    }
    while let child = unsafe cmark_node_first_child(paragraph), unsafe cmark_node_append_child(inline, child) == 1 {}
    unsafe cmark_node_free(paragraph)
  }

  /// Puts two pieces of HTML with nothing between them behind what is in this block.
  mutating func appendInline(opening: String, closing: String) {
    _ = unsafe appendedInline(opening, closing)
  }

  private func appendedInline(_ opening: String, _ closing: String) -> OpaquePointer? {
    guard let node = unsafe node, let inline = unsafe cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return nil }
    _ = unsafe opening.withCString { unsafe cmark_node_set_on_enter(inline, $0) }
    _ = unsafe closing.withCString { unsafe cmark_node_set_on_exit(inline, $0) }
    if unsafe cmark_node_append_child(node, inline) == 1 { return unsafe inline }
    unsafe cmark_node_free(inline)
    return nil
  }

  /// The node, which from then on belongs to whoever asked.
  consuming func take() -> OpaquePointer? {
    let taken = unsafe node
    discard self
    return unsafe taken
  }
}

/// The lines of a block of our own, in the place that libcmark keeps for its caller. It is a number and points to nothing.
struct BlockLines {
  let lines: ClosedRange<Int>

  init(_ lines: ClosedRange<Int>) { self.lines = lines }

  /// What a node keeps; `nil` where it keeps nothing.
  init?(_ pointer: UnsafeMutableRawPointer?) {
    guard let number = unsafe pointer.map({ UInt(bitPattern: $0) }) else { return nil }
    let (first, last) = (Int(number >> 32), Int(number & 0xFFFF_FFFF))
    guard first <= last else { return nil }
    lines = first...last
  }

  /// As a node keeps it.
  var pointer: UnsafeMutableRawPointer? {
    unsafe UnsafeMutableRawPointer(
      bitPattern: UInt(clamping: lines.lowerBound) << 32 | UInt(UInt32(clamping: lines.upperBound)))
  }
}

extension MarkdownCursor {
  /// Puts a block in the place of the node, which ends here, with what is in the node in it.
  mutating func become(opening: String, closing: String) {
    let block = MarkdownBlock(opening: opening, closing: closing, lines: startLine...max(startLine, endLine))
    guard let node = unsafe node, let new = unsafe block.take() else { return }
    while let child = unsafe cmark_node_first_child(node), unsafe cmark_node_append_child(new, child) == 1 {}
    unsafe replace(with: new)
  }

  /// Puts a block in the place of the node, which ends here.
  mutating func replace(by block: consuming MarkdownBlock) {
    guard let new = unsafe block.take() else { return }
    unsafe replace(with: new)
  }

  /// Puts a block behind the node.
  func putBehind(_ block: consuming MarkdownBlock) {
    guard let new = unsafe block.take() else { return }
    if unsafe cmark_node_insert_after(node, new) == 0 { unsafe cmark_node_free(new) }
  }

  /// Gives a paragraph that ends here the content of the first paragraph of a document, which goes.
  func takeContent(ofFirstParagraphIn document: inout MarkdownDocument) {
    guard let node = unsafe node, let paragraph = unsafe document.firstBlock else { return }
    while let child = unsafe cmark_node_first_child(node) { unsafe cmark_node_free(child) }
    while let child = unsafe cmark_node_first_child(paragraph), unsafe cmark_node_append_child(node, child) == 1 {}
    unsafe cmark_node_free(paragraph)
  }
}

extension MarkdownCursor {
  /// Takes the title from the picture that is the first thing in the node; `nil` where it is something else, or has none.
  func takeTitleOfOnlyPicture() -> [UInt8]? {
    guard let node = unsafe node, let child = unsafe cmark_node_first_child(node),
      unsafe cmark_node_get_type(child) == CMARK_NODE_IMAGE, let title = unsafe cmark_node_get_title(child)
    else { return nil }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: title, count: strlen(title)))
    guard !bytes.isEmpty else { return nil }
    _ = unsafe cmark_node_set_title(child, "")
    return bytes
  }

  /// Takes some words, and the end of the line behind them, from the beginning of the first paragraph in the node; says
  /// whether they were there.
  func removeFirstWords(_ words: [UInt8]) -> Bool {
    guard let node = unsafe node, let paragraph = unsafe cmark_node_first_child(node),
      unsafe cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = unsafe cmark_node_first_child(paragraph), let literal = unsafe cmark_node_get_literal(text),
      unsafe strlen(literal) == words.count, unsafe memcmp(literal, words, words.count) == 0
    else { return false }
    if let next = unsafe cmark_node_next(text), unsafe cmark_node_get_type(next) == CMARK_NODE_SOFTBREAK {
      unsafe cmark_node_free(next)
    }
    unsafe cmark_node_free(text)
    if unsafe cmark_node_first_child(paragraph) == nil { unsafe cmark_node_free(paragraph) }
    return true
  }
}
