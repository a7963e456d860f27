import CMark
import Glibc

/// The place of a walk through a `MarkdownDocument`: one node, for as long as the visitor looks at it.
///
/// Nodes are changed when they end, or as leaves: what comes next in the walk is fixed by then. After `remove`,
/// `unwrap` and `replace` the cursor stands at nothing and answers with nothing.
@safe struct MarkdownCursor: ~Copyable {
  /// What a node is. The numbers are libcmark's (`cmark_node_type` in cmark.h), so that no table is needed.
  enum Kind: UInt32, Sendable {
    case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  }

  /// What the node is.
  let kind: Kind
  /// Whether the node begins; leaves only begin.
  let isEntering: Bool
  /// For this folder alone.
  private(set) var node: OpaquePointer?
  private let options: MarkdownDocument.Options

  /// The cursor at a node of the tree.
  init(_ node: OpaquePointer, isEntering: Bool, options: MarkdownDocument.Options) {
    kind = unsafe Kind(rawValue: cmark_node_get_type(node).rawValue) ?? .none
    unsafe self.node = node
    self.isEntering = isEntering
    self.options = options
  }

  /// Whether the node is one of the blocks that make up the document.
  var isTopLevel: Bool {
    guard let node = unsafe node, let parent = unsafe cmark_node_parent(node) else { return false }
    return unsafe cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT
  }

  /// Whether the node is a cell in the row of a table.
  var isCell: Bool {
    guard kind == .customInline, let node = unsafe node, let parent = unsafe cmark_node_parent(node) else {
      return false
    }
    return unsafe cmark_node_get_type(parent) == CMARK_NODE_CUSTOM_BLOCK
  }

  /// The first line of a block, from 1; 0 where nobody knows.
  var startLine: Int {
    if kind == .customBlock { return lines?.lowerBound ?? 0 }
    return unsafe Int(cmark_node_get_start_line(node))
  }
  /// The column of a block's first byte, from 1.
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(node)) }
  /// The last line of a block, from 1.
  var endLine: Int {
    if kind == .customBlock { return lines?.upperBound ?? 0 }
    return unsafe Int(cmark_node_get_end_line(node))
  }

  /// The lines of a block of our own.
  private var lines: ClosedRange<Int>? { unsafe BlockLines(cmark_node_get_user_data(node))?.lines }

  /// The level of a heading, from 1 to 6; 0 for any other node.
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(node)) }

  /// Whether the node is a list with numbers.
  var isNumberedList: Bool { unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }

  /// Reads the text of a text, of code or of raw HTML; empty for any other node.
  func withLiteral<Result>(_ read: (Span<UInt8>) -> Result) -> Result {
    unsafe MarkdownCursor.withBytes(of: cmark_node_get_literal(node), read)
  }

  /// Reads the destination of a link or of an image, with entities and backslashes resolved.
  func withDestination<Result>(_ read: (Span<UInt8>) -> Result) -> Result {
    unsafe MarkdownCursor.withBytes(of: cmark_node_get_url(node), read)
  }

  /// Reads the title of a link or of an image; empty where it has none.
  func withTitle<Result>(_ read: (Span<UInt8>) -> Result) -> Result {
    unsafe MarkdownCursor.withBytes(of: cmark_node_get_title(node), read)
  }

  /// Reads the HTML with which a node of our own begins; empty for any other.
  func withOpening<Result>(_ read: (Span<UInt8>) -> Result) -> Result {
    unsafe MarkdownCursor.withBytes(of: cmark_node_get_on_enter(node), read)
  }

  /// The destination as text.
  var destination: String { unsafe MarkdownCursor.text(cmark_node_get_url(node)) }

  /// The text with which a link begins; empty where it begins with something else.
  var firstText: String {
    guard let node = unsafe node, let child = unsafe cmark_node_first_child(node) else { return "" }
    return unsafe MarkdownCursor.text(cmark_node_get_literal(child))
  }

  /// Appends the text of a text, of code or of raw HTML.
  func appendLiteral(to output: inout [UInt8]) {
    guard let text = unsafe cmark_node_get_literal(node) else { return }
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// Appends the destination of a link or of an image.
  func appendDestination(to output: inout [UInt8]) {
    guard let text = unsafe cmark_node_get_url(node) else { return }
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private static func withBytes<Result>(
    of text: UnsafePointer<CChar>?, _ read: (Span<UInt8>) -> Result
  ) -> Result {
    guard let text = unsafe text else { return read(Span()) }
    let bytes = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return unsafe read(UnsafeBufferPointer(start: bytes, count: strlen(text)).span)
  }

  /// The node and everything in it as HTML, as if it were a document.
  func html() -> [UInt8] {
    guard let node = unsafe node else { return [] }
    return unsafe MarkdownDocument.html(of: node, options: options)
  }
}

extension MarkdownCursor {
  /// Gives a heading another level.
  mutating func setHeadingLevel(_ level: Int) {
    _ = unsafe cmark_node_set_heading_level(node, Int32(clamping: level))
  }

  /// Gives a link or an image another destination.
  mutating func setDestination(_ destination: String) {
    _ = unsafe destination.withCString { unsafe cmark_node_set_url(node, $0) }
  }

  /// Gives a link or an image another title.
  mutating func setTitle(_ title: String) {
    _ = unsafe title.withCString { unsafe cmark_node_set_title(node, $0) }
  }

  /// Gives raw HTML another text, which holds no zero byte.
  mutating func setLiteral(_ literal: consuming [UInt8]) {
    literal.append(0)
    unsafe literal.withUnsafeBytes { bytes in
      _ = unsafe cmark_node_set_literal(node, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
  }

  /// Takes the node and everything in it out of the tree.
  mutating func remove() {
    guard let node = unsafe takeNode() else { return }
    unsafe cmark_node_free(node)
  }

  /// Puts what is in the node in its place.
  mutating func unwrap() {
    guard let node = unsafe takeNode() else { return }
    while let child = unsafe cmark_node_first_child(node) {
      // A child that does not fit there goes with the node; inline children always fit.
      if unsafe cmark_node_insert_before(node, child) == 0 { unsafe cmark_node_free(child) }
    }
    unsafe cmark_node_free(node)
  }

  /// Puts HTML in the place of the node and everything in it: what libcmark prints for it, with some bytes put in
  /// where `place` says. Where that is nowhere, the node stays as it is.
  ///
  /// This is how elements get attributes that libcmark does not know.
  mutating func replaceByHTML(
    adding more: MarkdownDocument.Options = [], inserting bytes: [UInt8], at place: (Span<UInt8>) -> Int?
  ) {
    guard let node = unsafe node, let html = unsafe cmark_render_html(node, options.union(more).rawValue) else {
      return
    }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
    let printed = unsafe UnsafeRawBufferPointer(start: html, count: strlen(html))
    guard let offset = unsafe place(printed.assumingMemoryBound(to: UInt8.self).span), offset <= printed.count,
      let new = unsafe cmark_node_new(
        kind == .heading || kind == .codeBlock ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE)
    else { return }
    var text: [UInt8] = []
    text.reserveCapacity(printed.count + bytes.count + 1)
    unsafe text.append(contentsOf: printed[..<offset])
    text.append(contentsOf: bytes)
    unsafe text.append(contentsOf: printed[offset...])
    text.append(0)
    unsafe text.withUnsafeBytes { bytes in
      _ = unsafe cmark_node_set_on_enter(new, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    unsafe replace(with: new)
  }

  /// Puts HTML in the place of an inline node, around what is in it. A zero byte is put behind `opening` for libcmark.
  mutating func replaceByTags(opening: inout [UInt8], closing: StaticString) {
    guard let node = unsafe node, let new = unsafe cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    opening.append(0)
    unsafe opening.withUnsafeBytes { bytes in
      _ = unsafe cmark_node_set_on_enter(new, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    closing.withUTF8Buffer { bytes in
      // Static strings end with a zero byte.
      _ = unsafe cmark_node_set_on_exit(new, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self))
    }
    while let child = unsafe cmark_node_first_child(node), unsafe cmark_node_append_child(new, child) == 1 {}
    unsafe replace(with: new)
  }

  /// Puts HTML behind an inline node; the walk does not come to it.
  func insert(htmlBehind html: String) {
    guard let node = unsafe node, let new = unsafe cmark_node_new(CMARK_NODE_HTML_INLINE) else { return }
    _ = unsafe html.withCString { unsafe cmark_node_set_literal(new, $0) }
    if unsafe cmark_node_insert_after(node, new) == 0 { unsafe cmark_node_free(new) }
  }

  /// Gives a picture without words these, which are read where it is not seen (`alt`).
  func describe(with text: String) {
    guard let node = unsafe node, unsafe cmark_node_first_child(node) == nil,
      let new = unsafe cmark_node_new(CMARK_NODE_TEXT)
    else { return }
    _ = unsafe text.withCString { unsafe cmark_node_set_literal(new, $0) }
    if unsafe cmark_node_append_child(node, new) == 0 { unsafe cmark_node_free(new) }
  }

  /// Puts plain text in the place of an inline node and everything in it.
  mutating func replace(withText text: String) {
    guard let new = unsafe cmark_node_new(CMARK_NODE_TEXT) else { return }
    _ = unsafe text.withCString { unsafe cmark_node_set_literal(new, $0) }
    unsafe replace(with: new)
  }

  /// Puts a node in the place of this one, which is freed.
  mutating func replace(with new: OpaquePointer) {
    guard let node = unsafe takeNode(), unsafe cmark_node_replace(node, new) == 1 else {
      unsafe cmark_node_free(new)
      return
    }
    unsafe cmark_node_free(node)
  }

  /// The node, which the cursor then no longer stands at.
  private mutating func takeNode() -> OpaquePointer? {
    precondition(!isEntering || kind.isLeaf, "a node is changed when it ends")
    precondition(kind != .document, "the document itself stays")
    defer { unsafe node = nil }
    return unsafe node
  }
}

extension MarkdownCursor.Kind {
  /// Whether the node has nothing in it, and so is visited once.
  var isLeaf: Bool {
    switch self {
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline: true
    default: false
    }
  }
}
