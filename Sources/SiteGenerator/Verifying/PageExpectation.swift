import Mustache
import SiteModel

/// What the finished page of a republished article must show.
struct PageExpectation: Sendable {
  /// Texts that a reader must be able to read in the article, as HTML without tags, blanks folded.
  let texts: [[UInt8]]
  /// The sentence of the origin, where it must stand above the text.
  var textAbove: [UInt8]?
  /// The outlet's line about itself.
  var tagline: [UInt8]?
  /// The address of the outlet's logo, escaped as it stands in an attribute.
  var logo: [UInt8]?
  /// The notice of fair use, on that ground alone.
  var fairUse: [UInt8]?
  /// Whether the article is here as fair use, so that the page may say so.
  var mayClaimFairUse = true
  /// Who is responsible, where the site says it.
  var disclaimer: [UInt8]?
  /// The outlets' counters.
  var counters: [CounterExpectation] = []
  /// The address of the original, escaped as it stands in an attribute.
  let original: [UInt8]
  /// The address of the licence, where there is one.
  let license: [UInt8]?
  /// The one address that the head must name as canonical.
  let canonical: [UInt8]?
  /// What robots must be told; `nil` where nothing.
  let robots: [UInt8]?
  /// All that sitegen writes into the head. A page that has it as it was made needs no look at its parts.
  var head: [UInt8] = []

  /// An expectation of its parts.
  init(texts: [[UInt8]], original: [UInt8], license: [UInt8]?, canonical: [UInt8]?, robots: [UInt8]?) {
    self.texts = texts
    self.original = original
    self.license = license
    self.canonical = canonical
    self.robots = robots
  }

  /// What a credit, and the rights it was made of, ask of a page. `headHTML` is what was made of `head`.
  init(credit: Credit, source: Source, rights: Rights, head: PageHead, headHTML: SafeHTML) {
    self.init(credit: credit, source: source, license: rights.license, head: head)
    self.head = headHTML.bytes
    fairUse = credit.fairUse.map { VisibleText.of($0.bytes) }
    mayClaimFairUse = rights.basis == .fairUse
    disclaimer = credit.disclaimer.map { VisibleText.of($0.bytes) }
  }

  init(credit: Credit, source: Source, license: License?, head: PageHead) {
    texts = credit.requiredTexts.map { VisibleText.of($0.bytes) }
    original = PageExpectation.escaped(source.url.text)
    self.license = license.map { PageExpectation.escaped($0.url) }
    canonical = head.canonical.map { PageExpectation.escaped($0) }
    robots = head.robots.map { PageExpectation.escaped($0) }
    textAbove = (credit.originAtTop ?? credit.originInByline).map { VisibleText.of($0.bytes) }
    tagline = credit.tagline.map { VisibleText.of($0.bytes) }
    logo = credit.logoAddress.map { PageExpectation.escaped($0) }
    counters = credit.counters.map { CounterExpectation($0, isAsked: credit.asksForCounters) }
  }

  /// Whether there is anything to look for among pictures and scripts.
  var hasPictures: Bool { logo != nil || !counters.isEmpty }

  static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    return bytes
  }
}

/// The text of HTML without its tags; runs of blanks become one space.
struct VisibleText {
  private(set) var bytes: [UInt8] = []
  private var isBlank = true

  /// A text of which nothing has been read yet; a credit has some two thousand bytes.
  init(capacity: Int = 2_048) { bytes.reserveCapacity(capacity) }

  mutating func append(_ page: [UInt8], _ range: Range<Int>) {
    let text = page.span
    for index in range {
      let byte = text[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if !isBlank { bytes.append(0x20) }
        isBlank = true
      } else {
        bytes.append(byte)
        isBlank = false
      }
    }
  }

  /// The end of a block.
  mutating func appendBlank() {
    if !isBlank { bytes.append(0x20) }
    isBlank = true
  }

  static func of(_ html: [UInt8]) -> [UInt8] {
    var scanner = HTMLScanner(html)
    var text = VisibleText(capacity: html.count)
    while let token = scanner.next() {
      if case .text(let range) = token { text.append(html, range) }
    }
    if text.bytes.last == 0x20 { text.bytes.removeLast() }
    return text.bytes
  }

  /// Whether a text stands in it, within its first `end` bytes.
  func contains(_ wanted: [UInt8], before end: Int? = nil) -> Bool {
    VisibleText.find(wanted.span, in: bytes.span.extracting(first: end ?? bytes.count))
  }

  /// Whether some bytes stand among others.
  static func find(_ wanted: Span<UInt8>, in text: Span<UInt8>) -> Bool {
    guard wanted.count > 0 else { return true }
    guard wanted.count <= text.count else { return false }
    let (first, last) = (wanted[0], text.count - wanted.count)
    var start = 0
    while start <= last {
      guard text[start] == first else {
        start += 1
        continue
      }
      var length = 1
      while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }
}
