/// Reads a finished page and proves that its article's credit is there: inside the article, visible, with its links
/// (O101–O104 of the rights checks). A theme cannot drop what this finds missing.
struct PageVerifier {
  /// What a page lacks, by the rule's id.
  enum Fault: String, Sendable, CaseIterable {
    case creditText = "O101"
    case originalLink = "O102"
    case licenseLink = "O103"
    case headLinks = "O104"
  }

  /// An element that is open.
  private struct Open {
    let name: [UInt8]
    let isHidden: Bool
    let isArticle: Bool
  }

  private let expectation: PageExpectation
  private var scanner: HTMLScanner
  private var open: [Open] = []
  private var hiddenDepth = 0
  private var articleDepth = 0
  private var isInHead = false
  private var text = VisibleText()
  private var hasOriginal = false
  private var hasLicense = false
  private var canonicals: [ArraySlice<UInt8>] = []
  private var robots: [ArraySlice<UInt8>] = []
  private var hasHeadLinkInBody = false

  private init(_ page: [UInt8], _ expectation: PageExpectation) {
    scanner = HTMLScanner(page)
    self.expectation = expectation
  }

  /// What is missing from a page; empty where everything is there.
  static func faults(in page: [UInt8], expecting expectation: PageExpectation) -> [Fault] {
    var verifier = PageVerifier(page, expectation)
    verifier.scan()
    return verifier.faults
  }

  private var faults: [Fault] {
    var faults: [Fault] = []
    if !expectation.texts.allSatisfy({ text.contains($0) }) { faults.append(.creditText) }
    if !hasOriginal { faults.append(.originalLink) }
    if expectation.license != nil, !hasLicense { faults.append(.licenseLink) }
    let hasCanonical = canonicals.count == 1 && expectation.canonical.map { canonicals[0].elementsEqual($0) } != false
    let hasRobots =
      expectation.robots.map { robots.count == 1 && robots[0].elementsEqual($0) } ?? robots.isEmpty
    if hasHeadLinkInBody || !hasRobots || !(expectation.canonical == nil ? canonicals.isEmpty : hasCanonical) {
      faults.append(.headLinks)
    }
    return faults
  }

  private mutating func scan() {
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        if articleDepth > 0, hiddenDepth == 0 { text.append(scanner.bytes[range]) }
      case .start(let name, let attributes, let isSelfClosing):
        start(name, attributes, isSelfClosing: isSelfClosing)
      case .end(let name): end(name)
      }
    }
  }

  private mutating func start(_ name: [UInt8], _ attributes: Range<Int>, isSelfClosing: Bool) {
    if name == Names.head { isInHead = true }
    if name == Names.body { isInHead = false }
    if name == Names.a { visitLink(attributes) }
    if name == Names.link || name == Names.meta { visitHeadLink(name, attributes) }
    guard !Names.void.contains(name) else { return }
    let isHidden = isHidden(name, attributes)
    let isArticle = name == Names.article
    open.append(Open(name: name, isHidden: isHidden, isArticle: isArticle))
    if isHidden { hiddenDepth += 1 }
    if isArticle { articleDepth += 1 }
    // A block inside a sentence would join two words that a reader sees apart.
    if articleDepth > 0, hiddenDepth == 0, !Names.inline.contains(name) { text.append([0x20]) }
  }

  private mutating func end(_ name: [UInt8]) {
    if name == Names.head { isInHead = false }
    guard let match = open.lastIndex(where: { $0.name == name }) else { return }
    for element in open[match...] {
      if element.isHidden { hiddenDepth -= 1 }
      if element.isArticle { articleDepth -= 1 }
    }
    open.removeSubrange(match...)
    if articleDepth > 0, hiddenDepth == 0, !Names.inline.contains(name) { text.append([0x20]) }
  }

  private mutating func visitLink(_ attributes: Range<Int>) {
    guard articleDepth > 0, hiddenDepth == 0, !(hasOriginal && hasLicense), !isHidden(Names.a, attributes),
      let href = scanner.attribute("href", in: attributes)
    else { return }
    let rel = scanner.attribute("rel", in: attributes)?.split(separator: 0x20) ?? []
    if !hasOriginal, href.elementsEqual(expectation.original) {
      hasOriginal = !rel.contains { $0.elementsEqual(Names.nofollow) }
    }
    if !hasLicense, let license = expectation.license, href.elementsEqual(license) {
      hasLicense = rel.contains { $0.elementsEqual(Names.license) }
    }
  }

  private mutating func visitHeadLink(_ name: [UInt8], _ attributes: Range<Int>) {
    if name == Names.link {
      guard let rel = scanner.attribute("rel", in: attributes), rel.elementsEqual(Names.canonical) else { return }
      canonicals.append(scanner.attribute("href", in: attributes) ?? [])
    } else {
      guard let name = scanner.attribute("name", in: attributes), name.elementsEqual(Names.robots) else { return }
      robots.append(scanner.attribute("content", in: attributes) ?? [])
    }
    if !isInHead { hasHeadLinkInBody = true }
  }

  private func isHidden(_ name: [UInt8], _ attributes: Range<Int>) -> Bool {
    if name == Names.template || name == Names.noscript || name == Names.dialog { return true }
    if attributes.count < 7 { return false }
    if scanner.attribute("hidden", in: attributes) != nil { return true }
    if scanner.attribute("aria-hidden", in: attributes)?.elementsEqual(Names.true) == true { return true }
    guard let style = scanner.attribute("style", in: attributes) else { return false }
    let plain = style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return Names.hidingStyles.contains { style in
      plain.indices.contains { plain[$0...].starts(with: style) }
    }
  }
}

/// The names that the verifier knows, as bytes.
private enum Names {
  static let a = Array("a".utf8)
  static let article = Array("article".utf8)
  static let body = Array("body".utf8)
  static let canonical = Array("canonical".utf8)
  static let dialog = Array("dialog".utf8)
  static let head = Array("head".utf8)
  static let license = Array("license".utf8)
  static let link = Array("link".utf8)
  static let meta = Array("meta".utf8)
  static let nofollow = Array("nofollow".utf8)
  static let noscript = Array("noscript".utf8)
  static let robots = Array("robots".utf8)
  static let template = Array("template".utf8)
  static let `true` = Array("true".utf8)

  static let void = Set(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
      .map { Array($0.utf8) })
  static let inline = Set(
    [
      "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span",
      "strong", "sub", "sup", "time", "u", "var",
    ].map { Array($0.utf8) })
  static let hidingStyles = ["display:none", "visibility:hidden", "opacity:0;", "font-size:0;"].map { Array($0.utf8) }
}
