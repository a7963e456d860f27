/// Cuts a template's text at its tags.
struct Tokenizer {
  private let source: TemplateSource
  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var faults: [TemplateFault] = []

  init(_ source: TemplateSource) {
    self.source = source
    bytes = source.bytes
  }

  /// Reads the whole text; a fault ends one tag, not the reading.
  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }  // a byte order mark is no part of the page
    while faults.count < TemplateFault.most, let start = find(open, from: position) {
      addText(position..<start)
      readTag(at: start)
    }
    addText(position..<bytes.count)
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text, range: range)) }
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...bytes.count - wanted.count).first { index in
      bytes[index] == wanted[0] && bytes[index...].starts(with: wanted)
    }
  }

  private mutating func readTag(at start: Int) {
    let inside = start + open.count
    let sign = inside < bytes.count ? bytes[inside] : 0
    let closing = sign == 0x7B ? [0x7D] + close : sign == 0x3D ? [0x3D] + close : close
    var kind = Tokenizer.kind(sign)
    guard let end = find(closing, from: kind == .variable ? inside : inside + 1) else {
      return reportUnclosed(start..<inside, closing)
    }
    var name = trimmed((kind == .variable ? inside : inside + 1)..<end)
    if kind == .partial, bytes[name].first == 0x2A {
      kind = .dynamicPartial
      name = trimmed(name.lowerBound + 1..<name.upperBound)
    }
    if kind != .comment, runsOn(name) { return reportUnclosed(start..<inside, closing) }
    position = end + closing.count
    let text = String(decoding: bytes[name], as: UTF8.self)
    let token = Token(kind: kind, range: start..<position, name: text, nameRange: name)
    if kind == .delimiters { setDelimiters(bytes[name], at: token.range) } else { check(token) }
    tokens.append(token)
  }

  private static func kind(_ sign: UInt8) -> Token.Kind {
    switch sign {
    case 0x7B, 0x26: .raw
    case 0x23: .section
    case 0x5E: .inverted
    case 0x2F: .close
    case 0x3E: .partial
    case 0x3C: .parent
    case 0x24: .block
    case 0x21: .comment
    case 0x3D: .delimiters
    default: .variable
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = bytes[range].firstIndex { !Tokenizer.isBlank($0) } ?? range.upperBound
    let end = bytes[range].lastIndex { !Tokenizer.isBlank($0) }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

// MARK: - Faults

extension Tokenizer {
  /// Whether what looks like a name holds a line's end or the next tag: then the tag's own end is missing.
  private func runsOn(_ name: Range<Int>) -> Bool {
    bytes[name].contains(0x0A) || find(open, from: name.lowerBound).map { $0 < name.upperBound } ?? false
  }

  /// Goes on behind the opening, so that a missing end hides no other fault.
  private mutating func reportUnclosed(_ opening: Range<Int>, _ closing: [UInt8]) {
    position = opening.upperBound
    report(
      "unclosed-tag", opening, "the tag is not closed", "close it with \(String(decoding: closing, as: UTF8.self))")
  }

  private mutating func check(_ token: Token) {
    guard token.kind != .comment else { return }
    let name = token.name.utf8
    if name.isEmpty {
      report("empty-tag", token.range, "the tag has no name", nil)
    } else if name.contains(where: Tokenizer.isBlank) {
      report(
        "wrong-name", token.nameRange, "a name has no blanks",
        "Mustache has names only: no filters, no conditions, no arguments")
    } else if isName(token.kind), token.name != ".", hasEmptyPart(token.name) {
      report("wrong-name", token.nameRange, "a part of the name between the dots is empty", nil)
    }
  }

  /// Whether the tag names a value; templates and blocks may be called anything.
  private func isName(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .variable, .raw, .section, .inverted, .dynamicPartial: true
    default: false
    }
  }

  private func hasEmptyPart(_ name: String) -> Bool {
    name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).contains { $0.isEmpty }
  }

  /// `{{=<% %>=}}`.
  private mutating func setDelimiters(_ text: ArraySlice<UInt8>, at range: Range<Int>) {
    let parts = text.split(whereSeparator: Tokenizer.isBlank)
    guard parts.count == 2, !text.contains(0x3D) else {
      report(
        "wrong-delimiters", range, "two delimiters with a blank between them are wanted", "such as {{=<% %>=}}")
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private mutating func report(_ id: String, _ range: Range<Int>, _ text: String, _ hint: String?) {
    faults.append(TemplateFault(id, source, at: range, text, hint: hint))
  }
}
