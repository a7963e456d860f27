import CLinux
import CMark

/// A parsed CommonMark text: owns libcmark's tree. No pointer leaves this file and `MarkdownNode`.
@safe struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer
  /// Nodes that were taken out of the tree; they are freed with it, never while it is walked.
  private var removed: [OpaquePointer]

  /// Parses a text. libcmark ends the process beyond 1 GiB: `MarkdownLimits` comes first.
  init(parsing text: ArraySlice<UInt8>, isSmart: Bool) {
    unsafe removed = []
    let options = isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
    unsafe root = text.withUnsafeBytes { bytes in
      unsafe cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? nil, bytes.count, options)
    }
  }

  deinit {
    unsafe removed.forEach { unsafe cmark_node_free($0) }
    unsafe cmark_node_free(root)
  }

  /// Visits every node, containers before and after what they hold. A node may be replaced only when it is left, or
  /// when it holds nothing (cmark.h).
  mutating func walk(_ visit: (MarkdownNode, _ isEntering: Bool) -> MarkdownNode.Change) {
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let pointer = unsafe cmark_iter_get_node(iterator) else { return }
      let node = unsafe MarkdownNode(pointer)
      let change = visit(node, event == CMARK_EVENT_ENTER)
      if node.apply(change) { unsafe removed.append(pointer) }
    }
  }

  /// The text as HTML.
  borrowing func html(keepsRawHTML: Bool) -> [UInt8] {
    let options = keepsRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    return unsafe MarkdownNode.render(root, options)
  }
}

/// A node of a tree that is being walked; it must not be kept.
@safe struct MarkdownNode {
  enum Kind {
    case text, code, lineBreak, link, image, htmlInline, htmlBlock, codeBlock, heading, paragraph, document, other
  }

  /// What becomes of a node.
  enum Change {
    case none
    /// It goes, with everything in it.
    case remove
    /// It goes; what it holds takes its place.
    case unwrap
    /// Finished HTML takes its place; `isBlock` for what stands between paragraphs.
    case replace([UInt8], isBlock: Bool)
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_DOCUMENT: .document
    default: .other
    }
  }

  /// The first and last line, from 1; the inline nodes of libcmark 0.30 know theirs only within their paragraph.
  var lines: ClosedRange<Int> {
    let start = Int(unsafe cmark_node_get_start_line(pointer))
    return max(1, start)...max(1, start, Int(unsafe cmark_node_get_end_line(pointer)))
  }

  /// The column of the first byte, from 1; 0 where libcmark does not know it.
  var column: Int { Int(unsafe cmark_node_get_start_column(pointer)) }

  /// The text of text, code and raw HTML.
  var literal: [UInt8] { unsafe MarkdownNode.bytes(cmark_node_get_literal(pointer)) }

  /// Where a link or image leads, with entities decoded.
  var destination: [UInt8] { unsafe MarkdownNode.bytes(cmark_node_get_url(pointer)) }

  /// Gives a link or image another destination.
  func setDestination(_ destination: String) { _ = unsafe cmark_node_set_url(pointer, destination) }

  /// 1...6.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }

  /// Makes a heading one of another level.
  func setHeadingLevel(_ level: Int) { _ = unsafe cmark_node_set_heading_level(pointer, CInt(level)) }

  /// Whether it stands in an image's description.
  var isInImage: Bool {
    var parent = unsafe cmark_node_parent(pointer)
    while let node = unsafe parent {
      if unsafe cmark_node_get_type(node) == CMARK_NODE_IMAGE { return true }
      unsafe parent = cmark_node_parent(node)
    }
    return false
  }

  /// The node by itself as HTML, in cmark's safe mode.
  var html: [UInt8] { unsafe MarkdownNode.render(pointer, CMARK_OPT_DEFAULT) }

  /// Changes the tree; true where this node is out of it and must be freed later.
  fileprivate func apply(_ change: Change) -> Bool {
    switch change {
    case .none: return false
    case .remove: break
    case .unwrap:
      while let child = unsafe cmark_node_first_child(pointer) {
        guard unsafe cmark_node_insert_before(pointer, child) == 1 else { break }
      }
    case .replace(let html, let isBlock):
      let kind = isBlock ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE
      guard let custom = unsafe cmark_node_new(kind) else { return false }
      let text = String(decoding: html, as: UTF8.self)
      _ = unsafe cmark_node_set_on_enter(custom, text)
      guard unsafe cmark_node_insert_before(pointer, custom) == 1 else {
        unsafe cmark_node_free(custom)
        return false
      }
    }
    unsafe cmark_node_unlink(pointer)
    return true
  }

  fileprivate static func render(_ node: OpaquePointer, _ options: CInt) -> [UInt8] {
    guard let html = unsafe cmark_render_html(node, options) else { return [] }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
    return unsafe bytes(html)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: text, count: unsafe sitegen_length(text)))
  }
}
