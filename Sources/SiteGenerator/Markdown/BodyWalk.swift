/// One walk through the tree of a body, in which every pass does its part: links and images, headings, marks for raw
/// HTML, and the plain text of some blocks.
struct BodyWalk {
  private let hasAdditions: Bool
  private let hasAnchors: Bool
  private let marksHTML: Bool
  var findings: BodyFindings
  private var blockText = BlockText()
  private(set) var headings: [RenderedBody.Heading] = []
  private(set) var firstParagraph: String?
  private(set) var links: LinkRewriting
  /// With the names that headings have.
  private(set) var anchors: HeadingAnchors
  private(set) var rawHTML = RawHTMLMarks()
  private var scope = BlockScope()
  /// How many images the walk is within: what is in an image is its `alt`, and prints neither links nor images.
  private var imageDepth = 0

  init(
    options: borrowing MarkdownOptions, links: consuming LinkRewriting, anchors: HeadingAnchors,
    findings: consuming BodyFindings
  ) {
    hasAdditions = options.additions
    hasAnchors = options.additions && options.headingAnchors
    marksHTML = options.rawHTML == .sanitized
    self.links = links
    self.anchors = anchors
    self.findings = findings
  }

  /// Begins another document of the same body; so many lines of the body come before its first.
  mutating func begin(lineOffset: Int) {
    findings.source.lineOffset = lineOffset
    scope = BlockScope()
  }

  /// Adds to what was found on the way.
  mutating func add(_ finding: BodyFinding) { findings.add(finding, atOffset: 0) }

  /// What the walk found, around HTML of which nothing is from elsewhere.
  func body(_ html: consuming [UInt8]) -> RenderedBody {
    RenderedBody(
      html: html, diagnostics: findings.diagnostics, headings: headings, firstParagraph: firstParagraph)
  }

  /// Takes the next step.
  mutating func visit(_ cursor: inout MarkdownCursor) {
    // Nearly half of all nodes: a test of its own is faster than the switch.
    if cursor.kind == .text {
      if imageDepth == 0 { blockText.take(cursor) }
      return
    }
    switch cursor.kind {
    case .text, .code: if imageDepth == 0 { blockText.take(cursor) }
    case .softBreak, .lineBreak: if imageDepth == 0 { blockText.takeBreak() }
    case .link: visitLink(&cursor)
    case .image: visitImage(&cursor)
    case .htmlBlock, .htmlInline: visitHTML(&cursor)
    case .paragraph: visitParagraph(&cursor)
    case .heading: visitHeading(&cursor)
    case .codeBlock: visitCode(&cursor)
    case .customBlock: visitBlockOfOurs(cursor)
    case .none, .document, .blockQuote, .list, .item, .thematicBreak, .customInline, .emphasis, .strong: break
    }
  }

  /// In an image is only text.
  private mutating func visitHTML(_ cursor: inout MarkdownCursor) {
    guard marksHTML else { return }
    if imageDepth > 0 { return cursor.remove() }
    rawHTML.mark(&cursor, in: scope, lineOffset: findings.source.lineOffset)
  }

  private mutating func visitLink(_ cursor: inout MarkdownCursor) {
    links.isInLink = cursor.isEntering
    if !cursor.isEntering, imageDepth == 0, hasAdditions { links.finishLink(&cursor, &scope, &findings) }
  }

  private mutating func visitImage(_ cursor: inout MarkdownCursor) {
    imageDepth += cursor.isEntering ? 1 : -1
    guard !cursor.isEntering, imageDepth == 0, hasAdditions else { return }
    links.finishImage(&cursor, &scope, &findings)
  }

  /// A block of code may be wider than a screen and then scrolls; whoever has no mouse must be able to scroll it
  /// (WCAG 2.1.1).
  private mutating func visitCode(_ cursor: inout MarkdownCursor) {
    if hasAdditions { cursor.replaceByHTML(inserting: BodyWalk.tabIndex) { _ in 4 } }
  }

  private static let tabIndex = Array(" tabindex=\"0\"".utf8)

  /// Cells have no lines of their own: what is in them is looked for in all of the table.
  private mutating func visitBlockOfOurs(_ cursor: borrowing MarkdownCursor) {
    if cursor.isEntering, cursor.startLine > 0 {
      scope = BlockScope(lines: cursor.startLine...max(cursor.startLine, cursor.endLine))
    }
  }

  private mutating func visitParagraph(_ cursor: inout MarkdownCursor) {
    if cursor.isEntering {
      scope = BlockScope(cursor)
      if firstParagraph == nil, cursor.isTopLevel { blockText.begin() }
    } else {
      if let text = blockText.end(), !text.isEmpty { firstParagraph = String(decoding: text, as: UTF8.self) }
    }
  }

  private mutating func visitHeading(_ cursor: inout MarkdownCursor) {
    if cursor.isEntering {
      scope = BlockScope(cursor)
      blockText.begin()
      return
    }
    let text = blockText.end() ?? []
    var level = cursor.headingLevel
    if level == 1, hasAdditions {
      // The page's title is its only `h1` (SECURITY.md 2.3).
      level = 2
      cursor.setHeadingLevel(level)
    }
    let id = hasAnchors ? anchors.id(for: text) : nil
    headings.append(RenderedBody.Heading(level: level, id: id, text: String(decoding: text, as: UTF8.self)))
    if let id { HeadingAnchors.put(id, on: &cursor) }
  }
}
