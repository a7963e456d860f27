/// Counts the paragraphs of a text, for one that may show so many only.
///
/// A paragraph, a list, a quotation, a table, preformatted text count as one each, whatever is in them, and so does text that
/// stands in none of these, up to the next block or line break. Headings, pictures and rules do not. Those of the caller's own are
/// counted and always shown: the caller knows how many it wants.
struct ParagraphCount {
  let limit: Int
  private var count = 0
  /// How many elements are open around the paragraph that is being read; `nil` between two.
  private var depth: Int?
  /// Whether text is read that stands in no paragraph.
  private var isInBareText = false

  init(limit: Int) { self.limit = limit }

  /// Notes the start of an element with so many around it; `false` where it is beyond the limit.
  mutating func begin(_ role: Role, depth: Int, isOwn: Bool = false) -> Bool {
    guard self.depth == nil else { return true }
    guard role.isInline else {
      isInBareText = false
      guard role.countsAsParagraph else { return true }
      count += 1
      self.depth = depth
      return count <= limit || isOwn
    }
    if role == .void { isInBareText = false }
    return true
  }

  /// Notes the end of all elements but so many.
  mutating func end(depth: Int) {
    if let open = self.depth, depth <= open { self.depth = nil }
    isInBareText = false
  }

  /// Notes text that is not blank; `false` where it is beyond the limit.
  mutating func text(isInHeading: Bool) -> Bool {
    guard depth == nil, !isInBareText, !isInHeading else { return true }
    isInBareText = true
    count += 1
    return count <= limit
  }
}

extension Role {
  /// Whether it is a paragraph for those who may show some of them only.
  fileprivate var countsAsParagraph: Bool {
    switch self {
    case .paragraph, .list, .block, .preformatted, .table: true
    default: false
    }
  }
}
