import CMark
import Glibc

/// A CommonMark document as libcmark's tree. The tree is freed with the value; no pointer into it leaves this folder.
///
/// libcmark ends the process where it runs out of memory or makes more than 1 GiB of text, so whoever parses limits
/// the source first (`BodyLimits`).
@safe struct MarkdownDocument: ~Copyable {
  /// How a document is parsed and printed.
  struct Options: OptionSet, Sendable {
    let rawValue: Int32
    /// Quotes, dashes and ellipses become typographic.
    static let smartPunctuation = Options(rawValue: CMARK_OPT_SMART)
    /// Raw HTML and every URL scheme are printed.
    static let unsafeHTML = Options(rawValue: CMARK_OPT_UNSAFE)
    /// Bytes of the source that are not UTF-8 become U+FFFD before parsing.
    static let repairedSource = Options(rawValue: CMARK_OPT_VALIDATE_UTF8)
  }

  private let root: OpaquePointer?
  private let options: Options

  /// Parses UTF-8 text.
  init(parsing source: Span<UInt8>, options: Options) {
    self.options = options
    unsafe root = source.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return unsafe cmark_parse_document("", 0, options.rawValue) }
      return unsafe cmark_parse_document(start.assumingMemoryBound(to: CChar.self), bytes.count, options.rawValue)
    }
  }

  deinit {
    if let root = unsafe root { unsafe cmark_node_free(root) }
  }

  /// The first block; for this folder alone.
  var firstBlock: OpaquePointer? { unsafe root.flatMap { unsafe cmark_node_first_child($0) } }

  /// The document as HTML.
  func html() -> [UInt8] {
    guard let root = unsafe root else { return [] }
    return unsafe MarkdownDocument.html(of: root, options: options)
  }

  /// The document as CommonMark, whose lines are as long as its paragraphs.
  func commonMark() -> [UInt8] {
    guard let root = unsafe root else { return [] }
    return unsafe MarkdownDocument.bytes(cmark_render_commonmark(root, options.rawValue, 0))
  }

  /// Puts HTML behind everything: into the last paragraph, or where there is none at the end into a block of its own.
  mutating func append(html: String) {
    guard let root = unsafe root else { return }
    let last = unsafe cmark_node_last_child(root)
    let isParagraph = unsafe last.map { unsafe cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH } ?? false
    guard let new = unsafe cmark_node_new(isParagraph ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK) else {
      return
    }
    let text = isParagraph ? " " + html : html
    _ = unsafe text.withCString { unsafe cmark_node_set_on_enter(new, $0) }
    if unsafe cmark_node_append_child(isParagraph ? last : root, new) == 0 { unsafe cmark_node_free(new) }
  }

  /// Goes through the tree in the order of the text, without recursion: containers are visited when they begin and
  /// when they end, leaves once. The visitor may change the node that it is at where `MarkdownCursor` allows it.
  mutating func walk(_ visit: (inout MarkdownCursor) -> Void) {
    guard let root = unsafe root, let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(iterator) else { return }
      var cursor = unsafe MarkdownCursor(node, isEntering: event == CMARK_EVENT_ENTER, options: options)
      visit(&cursor)
    }
  }

  /// A node and everything in it as HTML.
  static func html(of node: OpaquePointer, options: Options) -> [UInt8] {
    unsafe bytes(cmark_render_html(node, options.rawValue))
  }

  /// A text that libcmark made, and its end.
  private static func bytes(_ text: UnsafeMutablePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}

extension MarkdownDocument {
  /// What was taken out behind the last paragraph that is shown.
  struct Cut: Sendable {
    /// How many blocks.
    var blocks: Int
    /// The line on which the first of them began, from 1.
    var line: Int
  }

  /// Keeps the document up to the end of its `limit`th paragraph. A list, a quotation, a block of code count as one
  /// each, and so does a block of raw HTML, whose own paragraphs are counted once it is safe; headings and lines as none.
  mutating func keep(paragraphs limit: Int) -> Cut? {
    guard let root = unsafe root else { return nil }
    var count = 0
    var cut: Cut?
    var next = unsafe cmark_node_first_child(root)
    while let node = unsafe next {
      unsafe next = cmark_node_next(node)
      guard count >= limit else {
        if unsafe MarkdownDocument.isParagraph(node) { count += 1 }
        continue
      }
      let line = unsafe Int(cmark_node_get_start_line(node))
      cut = Cut(blocks: (cut?.blocks ?? 0) + 1, line: cut?.line ?? line)
      unsafe cmark_node_free(node)
    }
    return cut
  }

  private static func isParagraph(_ node: OpaquePointer) -> Bool {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_HTML_BLOCK:
      true
    default: false
    }
  }
}
