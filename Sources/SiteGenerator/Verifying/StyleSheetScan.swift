/// Looks through a style sheet for rules that hide an element of one of some classes. It knows the form of CSS and not its
/// cascade: a rule that is taken back further down, or that never applies, is found all the same.
struct StyleSheetScan {
  /// A rule that hides.
  struct Finding: Sendable, Hashable {
    /// Where its selector stands.
    let selector: Range<Int>
    /// The class, without its dot.
    let name: [UInt8]
    /// Whether it applies to some readers only, or in some state: inside of `@media`, with `:hover` or `[open]`.
    let isConditional: Bool
  }

  /// A block that is open.
  private struct Block {
    /// What stands before its brace.
    let prelude: Range<Int>
    let isConditional: Bool
  }

  private let bytes: [UInt8]
  private let classes: Set<[UInt8]>
  private var position: Int
  private let end: Int
  private var blocks: [Block] = []
  private var findings: [Finding] = []

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ classes: Set<[UInt8]>) {
    self.bytes = bytes
    self.classes = classes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The rules in a part of some bytes that hide one of the classes, each once.
  static func findings(in bytes: [UInt8], _ range: Range<Int>, hiding classes: Set<[UInt8]>) -> [Finding] {
    var scan = StyleSheetScan(bytes, range, classes)
    scan.run()
    return scan.findings
  }

  private mutating func run() {
    var start = position
    while position < end {
      switch bytes[position] {
      case 0x22, 0x27: skipString(bytes[position])
      case 0x2F where position + 1 < end && bytes[position + 1] == 0x2A:
        // A comment before a selector is no part of it.
        let isAtStart = bytes[start..<position].allSatisfy { $0 <= 0x20 }
        skipComment()
        if isAtStart { start = position }
      case 0x7B:
        open(trimmed(start..<position))
        position += 1
        start = position
      case 0x3B, 0x7D:
        declare(start..<position)
        if bytes[position] == 0x7D { _ = blocks.popLast() }
        position += 1
        start = position
      default: position += 1
      }
    }
  }

  private mutating func skipString(_ quote: UInt8) {
    position += 1
    while position < end, bytes[position] != quote { position += bytes[position] == 0x5C ? 2 : 1 }
    position += 1
  }

  private mutating func skipComment() {
    position += 2
    while position + 1 < end, bytes[position] != 0x2A || bytes[position + 1] != 0x2F { position += 1 }
    position = min(end, position + 2)
  }

  private mutating func open(_ prelude: Range<Int>) {
    let isAtRule = prelude.isEmpty ? false : bytes[prelude.lowerBound] == 0x40
    let isLayer = bytes[prelude].starts(with: "@layer".utf8)
    blocks.append(
      Block(prelude: prelude, isConditional: blocks.last?.isConditional == true || (isAtRule && !isLayer)))
  }

  /// A declaration in the innermost block.
  private mutating func declare(_ range: Range<Int>) {
    guard let block = blocks.last, HidingStyle.hides(bytes[range]) else { return }
    for selector in parts(of: block.prelude) {
      guard let (name, isPlain) = hiddenClass(of: selector),
        !findings.contains(where: { $0.selector == selector })
      else { continue }
      findings.append(Finding(selector: selector, name: name, isConditional: block.isConditional || !isPlain))
    }
  }

  /// The selectors of a list, without blanks around them.
  private func parts(of prelude: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, depth) = (prelude.lowerBound, 0)
    for place in prelude {
      switch bytes[place] {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x2C where depth == 0:
        parts.append(trimmed(start..<place))
        start = place + 1
      default: break
      }
    }
    return parts + [trimmed(start..<prelude.upperBound)]
  }

  /// The class of the credit that the last element of a selector has, and whether that element needs no state.
  private func hiddenClass(of selector: Range<Int>) -> (name: [UInt8], isPlain: Bool)? {
    let subject = self.subject(of: selector)
    // What is drawn before or behind an element is not the element.
    if Self.pseudoElements.contains(where: { bytes[subject].firstRange(of: $0) != nil }) { return nil }
    let excluded = bytes[subject].firstRange(of: Self.not)?.lowerBound ?? subject.upperBound
    let isPlain = !bytes[selector].contains { $0 == 0x3A || $0 == 0x5B }
    var place = subject.lowerBound
    while place < excluded {
      defer { place += 1 }
      guard bytes[place] == 0x2E else { continue }
      let name = Array(bytes[(place + 1)..<excluded].prefix { StyleSheetScan.isOfName($0) })
      if classes.contains(name) { return (name, isPlain) }
    }
    return nil
  }

  /// What stands behind the last combinator.
  private func subject(of selector: Range<Int>) -> Range<Int> {
    var (start, depth) = (selector.lowerBound, 0)
    for place in selector {
      switch bytes[place] {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2B, 0x7E: if depth == 0 { start = place + 1 }
      default: break
      }
    }
    return start..<selector.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { bytes[$0] > 0x20 } ?? range.upperBound
    let end = range.last { bytes[$0] > 0x20 }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }

  private static let not = Array(":not(".utf8)
  private static let pseudoElements = ["::", ":before", ":after", ":first-letter", ":first-line"].map { Array($0.utf8) }
}
