/// A piece of a template's text: what stands between tags, or a tag.
struct Token {
  enum Kind: Hashable {
    case text, variable, raw, section, inverted, close, partial, dynamicPartial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// The piece of the text. A text's may shrink when lines of tags are taken out.
  var range: Range<Int>
  /// The name in a tag, and where it stands.
  var name = ""
  var nameRange = 0..<0

  /// The blanks before a tag that has its line to itself, and whether it has.
  var indentation: [UInt8] = []
  var isStandalone = false
}

/// Cuts a template's text at its tags.
struct Tokenizer {
  private let source: TemplateSource
  private var bytes: [UInt8] { source.bytes }
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var faults: [TemplateFault] = []

  init(_ source: TemplateSource) { self.source = source }

  mutating func run() {
    while position < bytes.count {
      guard let start = find(open, from: position) else {
        addText(position..<bytes.count)
        return
      }
      addText(position..<start)
      guard readTag(at: start) else { return }
    }
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text, range: range)) }
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var position = start
    while position <= bytes.count - wanted.count {
      if bytes[position] == first, bytes[position...].starts(with: wanted) { return position }
      position += 1
    }
    return nil
  }

  /// Reads a tag; false where it has no end.
  private mutating func readTag(at start: Int) -> Bool {
    let inside = start + open.count
    let sign = inside < bytes.count ? bytes[inside] : 0
    let isTriple = sign == 0x7B
    let closing = isTriple ? [0x7D] + close : sign == 0x3D ? [0x3D] + close : close
    guard let end = find(closing, from: inside) else {
      faults.append(
        TemplateFault(
          "unclosed-tag", source, at: start..<start + open.count, "the tag is not closed",
          hint: "close it with \(String(decoding: closing, as: UTF8.self))"))
      return false
    }
    position = end + closing.count
    let kind = Tokenizer.kind(sign)
    let hasSign = kind != .variable
    var name = trimmed((hasSign ? min(inside + 1, end) : inside)..<end)
    var token = Token(kind: kind, range: start..<position)
    if kind == .partial, bytes[name].first == 0x2A {
      token = Token(kind: .dynamicPartial, range: start..<position)
      name = trimmed(name.dropFirst().startIndex..<name.upperBound)
    }
    token.name = String(decoding: bytes[name], as: UTF8.self)
    token.nameRange = name
    if kind == .delimiters { setDelimiters(bytes[name], at: start..<position) } else { check(token) }
    tokens.append(token)
    return true
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
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let start = bytes[range].firstIndex { !isBlank($0) } ?? range.upperBound
    let end = bytes[range].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }

  private mutating func check(_ token: Token) {
    guard token.kind != .comment, token.name.isEmpty else { return }
    faults.append(TemplateFault("empty-tag", source, at: token.range, "the tag has no name"))
  }

  /// `{{=<% %>=}}`.
  private mutating func setDelimiters(_ text: ArraySlice<UInt8>, at range: Range<Int>) {
    let parts = text.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard parts.count == 2, !text.contains(0x3D) else {
      faults.append(
        TemplateFault(
          "wrong-delimiters", source, at: range, "two delimiters with a blank between them are wanted",
          hint: "such as {{=<% %>=}}"))
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }
}
