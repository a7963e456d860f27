import SiteModel

/// Checks every link and image of one body, and writes what they lead to.
struct LinkRewriting {
  private struct Question: Hashable {
    let destination: String
    let isImage: Bool
  }

  private let resolver: any LinkResolving
  /// Labels of footnotes (`^1`) that CommonMark takes for reference definitions, and their mentions for links.
  private let footnotes: Set<String>
  /// ` rel="…"`, or nothing.
  private let externalAttributes: [UInt8]
  /// ` loading="lazy" …`, or nothing.
  let imageAttributes: [UInt8]
  /// How the addresses of outlets' counters begin, behind the scheme.
  private let counters: [[UInt8]]
  /// What holds for pictures of a text from elsewhere.
  let pictures: BodyPictures?
  /// What is known of some of them.
  let captions: PictureCaptions
  /// What the body says by itself.
  let words: BodyWords?
  /// Whether what comes next stands in a link.
  var isInLink = false
  /// The block of the first link of Markdown to each part of the text, by the id of that: where the link stands is looked
  /// for only if it leads nowhere.
  private(set) var fragments: [String: (scope: BlockScope, destination: String, lineOffset: Int)] = [:]
  private var answers: [Question: (target: LinkTarget, finding: BodyFinding?)] = [:]
  /// The tag that is being written; kept from link to link for its memory.
  private var tag: [UInt8] = []

  init(
    resolver: any LinkResolving, footnotes: Set<String>, externalAttributes: [UInt8], imageAttributes: [UInt8],
    counters: [[UInt8]], pictures: BodyPictures? = nil, captions: PictureCaptions, words: BodyWords? = nil
  ) {
    self.words = words
    self.captions = captions
    self.pictures = pictures
    self.counters = counters
    self.resolver = resolver
    self.footnotes = footnotes
    self.externalAttributes = externalAttributes
    self.imageAttributes = imageAttributes
  }

  /// Finishes the link at the cursor, which ends there.
  mutating func finishLink(_ cursor: inout MarkdownCursor, _ scope: inout BlockScope, _ findings: inout BodyFindings) {
    if replaceFootnote(&cursor) { return }
    switch target(&cursor, isImage: false, &scope, &findings) {
    case .unchanged, .broken, .withheld: break
    case .internalAddress(let address), .picture(let address, _):
      cursor.setDestination(address)
    case .external: addExternalAttributes(&cursor)
    case .gone, .refused: cursor.unwrap()
    }
  }

  /// What the link or image at the cursor leads to; what is wrong with it is reported.
  mutating func target(
    _ cursor: inout MarkdownCursor, isImage: Bool, _ scope: inout BlockScope, _ findings: inout BodyFindings
  ) -> LinkTarget {
    if cursor.withDestination({ $0.isEmpty }) {
      findings.add(.noDestination(isImage: isImage), at: scope.place(ofNoDestinationIn: &findings.source))
      return .refused(text: "")
    }
    switch cursor.withDestination({ LinkDestination($0, isImage: isImage) }) {
    case .external(let rewritten):
      if let rewritten { cursor.setDestination(rewritten) }
      guard isImage, isCounter(cursor.destination) else { return .external }
      findings.add(.counterInText, at: place(of: cursor, &scope, &findings))
      return .refused(text: "")
    case .imageData: return .unchanged
    case .noHost:
      findings.add(.noHost, at: place(of: cursor, &scope, &findings))
      return .refused(text: "")
    case .refused(let scheme):
      findings.add(.schemeRefused(scheme, isImage: isImage), at: place(of: cursor, &scope, &findings))
      return .refused(text: "")
    case .local: break
    }
    noteFragment(of: cursor, scope, lineOffset: findings.source.lineOffset)
    let (target, finding) = answer(Question(destination: cursor.destination, isImage: isImage))
    if let finding { findings.add(finding, at: place(of: cursor, &scope, &findings)) }
    return target
  }

  /// What an address of raw HTML leads to, which is a whole one or one of the site; and what is wrong with it.
  mutating func target(of address: [UInt8], isImage: Bool) -> (LinkTarget, BodyFinding?) {
    switch LinkDestination(address.span, isImage: isImage) {
    case .external:
      guard isImage, isCounter(String(decoding: address, as: UTF8.self)) else { return (.external, nil) }
      return (.refused(text: ""), .counterInText)
    case .imageData: return (.unchanged, nil)
    case .noHost: return (.refused(text: ""), .noHost)
    case .refused(let scheme): return (.refused(text: ""), .schemeRefused(scheme, isImage: isImage))
    case .local:
      return answer(Question(destination: String(decoding: address, as: UTF8.self), isImage: isImage))
    }
  }

  /// Notes where a link to a place of the text itself stands.
  private mutating func noteFragment(of cursor: borrowing MarkdownCursor, _ scope: BlockScope, lineOffset: Int) {
    guard cursor.withDestination({ $0.count > 0 && $0[0] == 0x23 }) else { return }
    guard let id = Fragment.id(cursor.destination.utf8.dropFirst()), fragments[id] == nil else { return }
    fragments[id] = (scope, cursor.destination, lineOffset)
  }

  private func isCounter(_ address: String) -> Bool {
    guard !counters.isEmpty else { return false }
    let rest = Array(address.utf8.drop { $0 != 0x2F })
    return counters.contains { rest.starts(with: $0) }
  }

  private mutating func answer(_ question: Question) -> (target: LinkTarget, finding: BodyFinding?) {
    if let known = answers[question] { return known }
    let target = resolver.target(of: question.destination, isImage: question.isImage)
    let missing = question.isImage ? nil : resolver.missingFragment(of: question.destination)
    let answer = (target, target.finding ?? missing)
    answers[question] = answer
    return answer
  }

  func place(
    of cursor: borrowing MarkdownCursor, _ scope: inout BlockScope, _ findings: inout BodyFindings
  ) -> BodySource.Place {
    scope.place(ofDestination: cursor.destination, in: &findings.source)
  }

  /// Puts the `rel` behind the destination. libcmark prints no attribute that it does not know, so the tags become
  /// HTML.
  private mutating func addExternalAttributes(_ cursor: inout MarkdownCursor) {
    guard !externalAttributes.isEmpty else { return }
    beginTag(cursor)
    cursor.replaceByTags(opening: &tag, closing: "</a>")
  }

  /// Makes a picture on another host a link to it, with what it shows as its words. Inside a link only these stay.
  mutating func replaceByLink(_ cursor: inout MarkdownCursor) {
    let hasWords = !cursor.firstText.isEmpty
    if isInLink {
      if hasWords { cursor.unwrap() } else { cursor.replace(withText: cursor.destination) }
      return
    }
    beginTag(cursor)
    if !hasWords { AddressEscaping.append(text: Array(cursor.destination.utf8).span, to: &tag) }
    cursor.replaceByTags(opening: &tag, closing: "</a>")
  }

  /// Writes the tag of a link to what the cursor leads to.
  private mutating func beginTag(_ cursor: borrowing MarkdownCursor) {
    tag.removeAll(keepingCapacity: true)
    tag.append(text: "<a href=\"")
    if cursor.withDestination(AddressEscaping.isPlain) {
      cursor.appendDestination(to: &tag)
    } else {
      cursor.withDestination { AddressEscaping.append($0, to: &tag) }
    }
    tag.append(0x22)
    tag.append(contentsOf: externalAttributes)
    cursor.withTitle { title in
      guard !title.isEmpty else { return }
      tag.append(text: " title=\"")
      AddressEscaping.append(text: title, to: &tag)
      tag.append(0x22)
    }
    tag.append(0x3E)
  }

  /// Writes the mention of a footnote as it is typed; it was reported as such (`UnsupportedSyntax`).
  private func replaceFootnote(_ cursor: inout MarkdownCursor) -> Bool {
    guard !footnotes.isEmpty else { return false }
    let label = cursor.firstText
    guard footnotes.contains(label) else { return false }
    cursor.replace(withText: "[\(label)]")
    return true
  }
}

extension LinkTarget {
  /// What is wrong with a link that has this target.
  fileprivate var finding: BodyFinding? {
    switch self {
    case .broken(let text, let hint): BodyFinding(.error, "broken-link", text, hint: hint)
    case .gone(let text, let hint): BodyFinding(.warning, "broken-link", text, hint: hint)
    case .refused(let text, let hint): BodyFinding(.warning, "refused-address", text, hint: hint)
    case .unchanged, .internalAddress, .picture, .external, .withheld: nil
    }
  }
}

extension BodyFinding {
  fileprivate static let counterInText = BodyFinding(
    .warning, "counter-in-text", "an outlet's counter is not taken from a text",
    hint: "take the picture out: the outlet's 'pixel' says whether and how its page counts")

  fileprivate static func noDestination(isImage: Bool) -> BodyFinding {
    BodyFinding(
      .warning, "refused-address", "the \(isImage ? "picture" : "link") has no address",
      hint: isImage ? "name a file of the site, or take the picture out" : "write where it leads, or take the link out")
  }

  static let noHost = BodyFinding(
    .warning, "refused-address", "the address has no host, and leads nowhere",
    hint: "write the whole address, or leave the link out")

  fileprivate static func schemeRefused(_ scheme: String, isImage: Bool) -> BodyFinding {
    BodyFinding(
      .warning, "refused-address", "\(isImage ? "images" : "links") may not lead to '\(scheme):' addresses",
      hint: isImage ? "use http, https, or a file of the site" : "use http, https, mailto or tel")
  }
}
