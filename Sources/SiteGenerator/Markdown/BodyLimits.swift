import SiteModel

/// What a body may cost, found out before libcmark sees it (SECURITY.md S20).
///
/// libcmark 0.30.2 takes quadratic time over brackets in one paragraph (CVE-2023-22486) and over blank lines and
/// emphasis in deep lists and quotes (GHSA-66g8-4hjf-77xh); these limits keep 2 MiB of either near a second.
enum BodyLimits {
  /// Bytes of a body.
  static let bytes = 2 << 20
  /// Lists and quotes that begin on one line, one inside the other.
  static let containers = 32
  /// `[` between two blank lines.
  static let brackets = 4_000
  /// Blank lines times the lists and quotes that each may be in.
  static let blankLineSteps = containers * bytes
  /// Empty cells that the tables of a body are given: two bytes of a row would become as many cells as the head has.
  static let addedCells = 200_000

  /// The longest HTML that a body may become, in bytes.
  static func htmlBytes(from count: Int) -> Int { 16 * count + (64 << 10) }

  /// The first limit that a body passes, and where.
  static func check(_ text: Span<UInt8>) -> (finding: BodyFinding, offset: Int)? {
    if text.count > bytes { return (.bodyTooLarge, 0) }
    var nesting = ContainerNesting()
    var lines = SourceLines()
    while let line = lines.next(in: text) {
      if let offset = nesting.take(line, of: text) { return (.nestedTooDeep, offset) }
      if nesting.blankLineSteps > blankLineSteps { return (.tooManyBlankLines, line.lowerBound) }
    }
    return bracketLimit(text)
  }

  /// Where a run of lines without a blank line between them has too many brackets.
  private static func bracketLimit(_ text: Span<UInt8>) -> (finding: BodyFinding, offset: Int)? {
    guard hasManyBrackets(text) else { return nil }
    var lines = SourceLines()
    var inParagraph = 0
    while let line = lines.next(in: text) {
      if TableRow.isBlank(text, line) { inParagraph = 0 }
      for index in line where text[index] == 0x5B {
        inParagraph += 1
        if inParagraph > brackets { return (.tooManyBrackets, index) }
      }
    }
    return nil
  }

  /// Whether the whole text has more brackets than one paragraph may have: hardly any has.
  private static func hasManyBrackets(_ text: Span<UInt8>) -> Bool {
    var number = 0
    var next = 0
    while number <= brackets, let found = text.firstIndex(of: 0x5B, from: next) {
      number += 1
      next = found + 1
    }
    return number > brackets
  }
}

extension BodyFinding {
  static let bodyTooLarge = BodyFinding(
    .error, "text-too-long", "the text is longer than 2 MiB", hint: "split it into several articles")
  fileprivate static let nestedTooDeep = BodyFinding(
    .error, "text-too-nested", "more than \(BodyLimits.containers) lists and quotes begin inside one another here")
  fileprivate static let tooManyBlankLines = BodyFinding(
    .error, "text-too-nested", "there are too many blank lines in lists this deep")
  fileprivate static let tooManyBrackets = BodyFinding(
    .error, "too-many-brackets", "the paragraph has more than \(BodyLimits.brackets) opening brackets",
    hint: "put a blank line into it")
  static let htmlTooLarge = BodyFinding(
    .error, "text-too-nested", "the text becomes more than 16 times as long as HTML")
}
