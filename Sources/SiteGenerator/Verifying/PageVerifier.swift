/// Reads a finished page and proves that its article's credit is there: inside the article, visible, with its links
/// (O101–O104 of the rights checks). A theme cannot drop what this finds missing.
struct PageVerifier {
  /// What a page lacks.
  enum Fault: Sendable, Hashable, CaseIterable {
    case creditText, creditPlace, tagline, logo, originalLink, licenseLink, headLinks, counter, counterPolicy, body
  }

  /// An element that is open.
  private struct Open {
    let name: TagName
    let isHidden: Bool
    let isArticle: Bool
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

  private init(_ page: [UInt8], _ expectation: PageExpectation, passingOver body: [UInt8]) {
    scanner = HTMLScanner(page, passingOver: body)
    self.expectation = expectation
    counters = CounterSearch(expectation.counters)
  }

  /// What is missing from a page; empty where everything is there. The article's own text is passed over where it
  /// stands on the page as it was rendered: its tags are balanced, and a credit in it would be the article's, not ours.
  static func faults(
    in page: [UInt8], expecting expectation: PageExpectation, passingOver body: [UInt8] = []
  ) -> [Fault] {
    var verifier = PageVerifier(page, expectation, passingOver: body)
    verifier.scan()
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
    let hasCanonical = canonicals.count == 1 && expectation.canonical.map { canonicals[0].elementsEqual($0) } != false
    let hasRobots =
      expectation.robots.map { robots.count == 1 && robots[0].elementsEqual($0) } ?? robots.isEmpty
    if hasHeadLinkInBody || !hasRobots || !(expectation.canonical == nil ? canonicals.isEmpty : hasCanonical) {
      faults.append(.headLinks)
    }
    if !counters.isComplete { faults.append(.counter) }
    if counters.isBlocked { faults.append(.counterPolicy) }
    return faults
  }

  private mutating func scan() {
    var isAbove = scanner.isBodyAhead
    while let token = scanner.next() {
      if isAbove, !scanner.isBodyAhead {
        isAbove = false
        textAbove = text.bytes.count
      }
      switch token {
      case .text(let range):
        if articleDepth > 0, hiddenDepth == 0 { text.append(scanner.bytes, range) }
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      }
    }
  }

  private mutating func start(_ name: TagName, _ attributes: Range<Int>) {
    if name == .head { isInHead = true }
    if name == .body { isInHead = false }
    if name == .a { visitLink(attributes) }
    if name == .link || name == .meta { visitHeadLink(name, attributes) }
    if expectation.hasPictures { visitPicture(name, attributes) }
    let traits = tags[name]
    guard traits != .void else { return }
    let isHidden = traits == .unseen || isHidden(name, attributes)
    let isArticle = name == .article
    open.append(Open(name: name, isHidden: isHidden, isArticle: isArticle))
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
    open.removeSubrange(match...)
    if articleDepth > 0, hiddenDepth == 0, tags[name] != .inline { text.appendBlank() }
  }

  private mutating func visitLink(_ attributes: Range<Int>) {
    guard articleDepth > 0, hiddenDepth == 0, !(hasOriginal && hasLicense), !isHidden(.a, attributes),
      let href = scanner.attribute(names.href, in: attributes)
    else { return }
    let rel = scanner.attribute(names.rel, in: attributes)?.split(separator: 0x20) ?? []
    if !hasOriginal, href.elementsEqual(expectation.original) {
      hasOriginal = !rel.contains { $0.elementsEqual(names.nofollow) }
    }
    if !hasLicense, let license = expectation.license, href.elementsEqual(license) {
      hasLicense = rel.contains { $0.elementsEqual(names.license) }
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

  private mutating func visitHeadLink(_ name: TagName, _ attributes: Range<Int>) {
    if name == .link {
      guard let rel = scanner.attribute(names.rel, in: attributes), rel.elementsEqual(names.canonical) else { return }
      canonicals.append(scanner.attribute(names.href, in: attributes) ?? [])
    } else {
      // Most are Open Graph's: `<meta property="…`, which say nothing of robots.
      let first = attributes.lowerBound + 1
      if first < attributes.upperBound, scanner.bytes[first] | 0x20 == 0x70 { return }
      guard let name = scanner.attribute(names.name, in: attributes), name.elementsEqual(names.robots) else { return }
      robots.append(scanner.attribute(names.content, in: attributes) ?? [])
    }
    if !isInHead { hasHeadLinkInBody = true }
  }

  /// Whether `hidden` or `style` occurs in the attributes at all; most have neither.
  private func mayHide(_ attributes: Range<Int>) -> Bool {
    guard attributes.count > 6 else { return false }
    let page = scanner.bytes.span
    var previous: UInt8 = 0
    for index in attributes {
      let byte = page[index] | 0x20
      // `hi` and `st`.
      if (previous == 0x68 && byte == 0x69) || (previous == 0x73 && byte == 0x74) { return true }
      previous = byte
    }
    return false
  }

  private func isHidden(_ name: TagName, _ attributes: Range<Int>) -> Bool {
    if name == .details, scanner.attribute(names.open, in: attributes) == nil { return true }
    guard mayHide(attributes) else { return false }
    if scanner.attribute(names.hidden, in: attributes) != nil { return true }
    if scanner.attribute(names.ariaHidden, in: attributes)?.elementsEqual(names.true) == true { return true }
    guard let style = scanner.attribute(names.style, in: attributes) else { return false }
    let plain = style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return plain.split(separator: 0x3B).contains { declaration in
      let declaration = declaration.prefix { $0 != 0x21 }
      return names.hidingStyles.contains { declaration.elementsEqual($0) }
        || names.hidingBeginnings.contains { declaration.starts(with: $0) }
    }
  }
}

/// The names and values of attributes that the verifier knows, as bytes.
private final class Names: Sendable {
  static let shared = Names()

  let ariaHidden = Array("aria-hidden".utf8)
  let canonical = Array("canonical".utf8)
  let content = Array("content".utf8)
  let hidden = Array("hidden".utf8)
  let href = Array("href".utf8)
  let license = Array("license".utf8)
  let name = Array("name".utf8)
  let nofollow = Array("nofollow".utf8)
  let open = Array("open".utf8)
  let rel = Array("rel".utf8)
  let robots = Array("robots".utf8)
  let src = Array("src".utf8)
  let style = Array("style".utf8)
  let `true` = Array("true".utf8)
  let hidingStyles = [
    "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:0%", "opacity:0.0", "font-size:0",
    "font-size:0px", "height:0", "height:0px", "max-height:0", "max-height:0px", "content-visibility:hidden",
    "transform:scale(0)", "color:transparent",
  ].map { Array($0.utf8) }
  let hidingBeginnings = ["left:-", "right:-", "top:-", "text-indent:-", "clip:rect(", "clip-path:"].map {
    Array($0.utf8)
  }
}
