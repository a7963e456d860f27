/// Reads a finished page and proves that its article's credit is there: inside the article, visible, with its links and
/// notices, and as the head tells it to machines. A theme cannot drop what this finds missing.
///
/// One pass over the bytes, in which the text and the head are passed over where they stand as they were made. Behind the
/// article a few letters are looked for, and no more, if by then all is found.
struct PageVerifier {
  /// What a page lacks.
  enum Fault: Sendable, Hashable, CaseIterable {
    case creditText, creditPlace, tagline, logo, originalLink, licenseLink, headLinks, counter, counterPolicy, body
    case structuredData, fairUse, fairUseClaim, disclaimer, badge, licenseClaim
  }

  /// An element that is open.
  private struct Open {
    let name: TagName
    let isHidden: Bool
    let isArticle: Bool
    let attributes: Range<Int>
  }

  private let expectation: PageExpectation
  private let names = Names.shared
  private let tags = TagTable.shared
  private var scanner: HTMLScanner
  private var open: [Open] = []
  private var hiddenDepth = 0
  private var articleDepth = 0
  private var isInHead = false
  private var text = VisibleText()
  /// How much of the text stands above the article's own.
  private var textAbove: Int?
  private var hasLogo = false
  private var counters: CounterSearch
  private var hasOriginal = false
  private var hasLicense = false
  private var canonicals: [ArraySlice<UInt8>] = []
  private var robots: [ArraySlice<UInt8>] = []
  private var hasHeadLinkInBody = false
  private var data: StructuredDataSearch
  /// How much of the text stands in the article whose page it is.
  private var textInArticle: Int?
  private var hasBareBadge = false

  private init(_ page: [UInt8], _ expectation: PageExpectation, passingOver body: [UInt8]) {
    scanner = HTMLScanner(page, passingOver: expectation.head, body)
    self.expectation = expectation
    counters = CounterSearch(expectation.counters)
    data = StructuredDataSearch(head: expectation.head)
  }

  /// What is missing from a page; empty where everything is there. The article's own text is passed over where it
  /// stands on the page as it was rendered: its tags are balanced, and a credit in it would be the article's, not ours.
  static func faults(
    in page: [UInt8], expecting expectation: PageExpectation, passingOver body: [UInt8] = []
  ) -> [Fault] {
    var verifier = PageVerifier(page, expectation, passingOver: body)
    verifier.scan(isHasty: true)
    guard verifier.isDoubtful else { return verifier.faults }
    // What looked like an element may stand in a comment or a value.
    verifier = PageVerifier(page, expectation, passingOver: body)
    verifier.scan(isHasty: false)
    return verifier.faults
  }

  private var faults: [Fault] {
    var faults: [Fault] = []
    if !expectation.texts.allSatisfy({ text.contains($0) }) { faults.append(.creditText) }
    if let above = expectation.textAbove, let end = textAbove, !text.contains(above, before: end) {
      faults.append(.creditPlace)
    }
    if let tagline = expectation.tagline, !text.contains(tagline) { faults.append(.tagline) }
    if expectation.logo != nil, !hasLogo { faults.append(.logo) }
    if !hasOriginal { faults.append(.originalLink) }
    if scanner.isBodyAhead { faults.append(.body) }
    if expectation.license != nil, !hasLicense { faults.append(.licenseLink) }
    if !hasHeadLinks { faults.append(.headLinks) }
    if !data.isFaultless(hasHead: hasHead) { faults.append(.structuredData) }
    faults += noticeFaults
    if !counters.isComplete { faults.append(.counter) }
    if counters.isBlocked { faults.append(.counterPolicy) }
    return faults
  }

  /// Whether the head is there as it was made.
  private var hasHead: Bool { !expectation.head.isEmpty && !scanner.isHeadAhead }

  private var hasHeadLinks: Bool {
    guard !hasHeadLinkInBody else { return false }
    if hasHead { return canonicals.isEmpty && robots.isEmpty }
    let hasRobots =
      expectation.robots.map { robots.count == 1 && robots[0].elementsEqual($0) } ?? robots.isEmpty
    guard let canonical = expectation.canonical else { return hasRobots && canonicals.isEmpty }
    return hasRobots && canonicals.count == 1 && canonicals[0].elementsEqual(canonical)
  }

  /// What the article's page must say besides the credit, and what it must not.
  private var noticeFaults: [Fault] {
    var faults: [Fault] = []
    // Where the whole credit is hidden, there is one thing to mend, and it has been said.
    let isShown = expectation.texts.allSatisfy { text.contains($0) }
    if isShown, let fairUse = expectation.fairUse, !text.contains(fairUse) { faults.append(.fairUse) }
    if !expectation.mayClaimFairUse, text.contains(Claims.fairUse, before: textInArticle) {
      faults.append(.fairUseClaim)
    }
    if isShown, let disclaimer = expectation.disclaimer, !text.contains(disclaimer) { faults.append(.disclaimer) }
    if hasBareBadge { faults.append(.badge) }
    if expectation.license == nil, text.contains(Claims.license, before: textInArticle) {
      faults.append(.licenseClaim)
    }
    return faults
  }

  /// Whether nothing is left to be found.
  private var hasAll: Bool {
    hasHead && hasOriginal && !scanner.isBodyAhead && (expectation.license == nil || hasLicense)
      && (expectation.logo == nil || hasLogo) && counters.isComplete
      && expectation.texts.allSatisfy { text.contains($0) }
  }

  /// Set where a hasty look met what may be an element of a head.
  private var isDoubtful = false

  private mutating func scan(isHasty: Bool) {
    var isAbove = scanner.isBodyAhead
    var isHeadAhead = scanner.isHeadAhead
    while let token = scanner.next() {
      if isHeadAhead, !scanner.isHeadAhead {
        isHeadAhead = false
        if !isInHead { hasHeadLinkInBody = true }
      }
      if isAbove, !scanner.isBodyAhead {
        isAbove = false
        textAbove = text.bytes.count
      }
      switch token {
      case .text(let range):
        if articleDepth > 0, hiddenDepth == 0 { text.append(scanner.bytes, range) }
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name):
        end(name)
        guard name == .article, articleDepth == 0, textInArticle == nil, !scanner.isBodyAhead else { continue }
        textInArticle = text.bytes.count
        guard isHasty, hasAll else { continue }
        isDoubtful = scanner.mayHaveHeadTags
        return
      }
    }
  }

  private mutating func start(_ name: TagName, _ attributes: Range<Int>) {
    if name == .head { isInHead = true }
    if name == .body { isInHead = false }
    if name == .a { visitLink(attributes) }
    if name == .link || name == .meta { visitHeadLink(name, attributes) }
    if name == .script { data.visit(attributes, scanner) }
    if name == .img { visitBadge(attributes) }
    if expectation.hasPictures { visitPicture(name, attributes) }
    let traits = tags[name]
    guard traits != .void else { return }
    let isHidden = traits == .unseen || isHidden(name, attributes)
    let isArticle = name == .article
    open.append(Open(name: name, isHidden: isHidden, isArticle: isArticle, attributes: attributes))
    if isHidden { hiddenDepth += 1 }
    if isArticle { articleDepth += 1 }
    // A block inside a sentence would join two words that a reader sees apart.
    if articleDepth > 0, hiddenDepth == 0, traits != .inline { text.appendBlank() }
  }

  private mutating func end(_ name: TagName) {
    if name == .head { isInHead = false }
    guard let match = open.lastIndex(where: { $0.name == name }) else { return }
    for element in open[match...] {
      if element.isHidden { hiddenDepth -= 1 }
      if element.isArticle { articleDepth -= 1 }
    }
    open.removeLast(open.count - match)
    if articleDepth > 0, hiddenDepth == 0, tags[name] != .inline { text.appendBlank() }
  }

  private mutating func visitLink(_ attributes: Range<Int>) {
    guard articleDepth > 0, hiddenDepth == 0, !(hasOriginal && hasLicense), !isHidden(.a, attributes),
      let href = scanner.attribute(names.href, in: attributes)
    else { return }
    let rel = scanner.attribute(names.rel, in: attributes) ?? []
    if !hasOriginal, href.elementsEqual(expectation.original) { hasOriginal = !rel.hasToken(names.nofollow) }
    if !hasLicense, let license = expectation.license, href.elementsEqual(license) {
      hasLicense = rel.hasToken(names.license)
    }
  }

  /// Logos and counters, which few pages must have.
  private mutating func visitPicture(_ name: TagName, _ attributes: Range<Int>) {
    if name == .meta { counters.visitPolicy(attributes, scanner) }
    guard articleDepth > 0, hiddenDepth == 0 else { return }
    if name == .img, let logo = expectation.logo, !isHidden(name, attributes),
      scanner.attribute(names.src, in: attributes)?.elementsEqual(logo) == true
    {
      hasLogo = true
    }
    if name == .img || name == .script || name == .button { counters.visit(name, attributes, scanner) }
  }

  /// A picture that stands for a licence leads to its text.
  private mutating func visitBadge(_ attributes: Range<Int>) {
    guard articleDepth > 0, hiddenDepth == 0, Claims.isBadge(attributes, scanner) else { return }
    let link = open.last { $0.name == .a }
    let address = link.flatMap { scanner.attribute(names.href, in: $0.attributes) }
    if address == nil || expectation.license.map({ address?.elementsEqual($0) == true }) != true { hasBareBadge = true }
  }

  private mutating func visitHeadLink(_ name: TagName, _ attributes: Range<Int>) {
    if name == .link {
      guard let rel = scanner.attribute(names.rel, in: attributes) else { return }
      let href = scanner.attribute(names.href, in: attributes) ?? []
      if rel.hasToken(names.license) { data.visitLicense(href, expectation.license) }
      guard rel.hasToken(names.canonical) else { return }
      canonicals.append(href)
    } else {
      // Most are Open Graph's: `<meta property="…`, which say nothing of robots.
      let first = attributes.lowerBound + 1
      if first < attributes.upperBound, scanner.bytes[first] | 0x20 == 0x70 { return }
      guard let name = scanner.attribute(names.name, in: attributes), names.crawlers.contains(where: name.hasToken)
      else { return }
      robots.append(scanner.attribute(names.content, in: attributes) ?? [])
    }
    if !isInHead { hasHeadLinkInBody = true }
  }

  /// Whether `hidden`, `popover` or `style` occurs in the attributes at all; most have none of them.
  private func mayHide(_ attributes: Range<Int>) -> Bool {
    guard attributes.count > 6 else { return false }
    let page = scanner.bytes.span
    var previous: UInt8 = 0
    for index in attributes {
      let byte = page[index] | 0x20
      // `hi`, `st` and `po`.
      switch (previous, byte) {
      case (0x68, 0x69), (0x73, 0x74), (0x70, 0x6F): return true
      default: break
      }
      previous = byte
    }
    return false
  }

  private func isHidden(_ name: TagName, _ attributes: Range<Int>) -> Bool {
    if name == .details, scanner.attribute(names.open, in: attributes) == nil { return true }
    guard mayHide(attributes) else { return false }
    if scanner.attribute(names.hidden, in: attributes) != nil { return true }
    if scanner.attribute(names.popover, in: attributes) != nil { return true }
    if scanner.attribute(names.ariaHidden, in: attributes)?.elementsEqual(names.true) == true { return true }
    guard let style = scanner.attribute(names.style, in: attributes) else { return false }
    return HidingStyle.hides(style)
  }
}

/// The names and values of attributes that the verifier knows, as bytes.
private final class Names: Sendable {
  static let shared = Names()

  let ariaHidden = Array("aria-hidden".utf8)
  let canonical = Array("canonical".utf8)
  let content = Array("content".utf8)
  /// Robots of all, and those of single search engines, whose word goes before.
  let crawlers = ["robots", "googlebot", "googlebot-news", "bingbot"].map { Array($0.utf8) }
  let hidden = Array("hidden".utf8)
  let href = Array("href".utf8)
  let license = Array("license".utf8)
  let name = Array("name".utf8)
  let nofollow = Array("nofollow".utf8)
  let open = Array("open".utf8)
  let popover = Array("popover".utf8)
  let rel = Array("rel".utf8)
  let src = Array("src".utf8)
  let style = Array("style".utf8)
  let `true` = Array("true".utf8)
}

extension ArraySlice<UInt8> {
  /// Whether a value that is a list of words has one of them (HTML, 2.3.7): between white space, ASCII letters in
  /// either case. The word is in small letters.
  func hasToken(_ word: [UInt8]) -> Bool {
    split { $0 == 0x20 || (0x09...0x0D).contains($0) }.contains { $0.isFolded(word) }
  }

  /// Whether it is a word that is in small letters, but for the case of ASCII letters.
  func isFolded(_ word: [UInt8]) -> Bool {
    elementsEqual(word) { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }
}
