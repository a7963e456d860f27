import HTML

/// Tokens as lines that can be compared.
struct TokenText {
  private(set) var lines: [String] = []
  private var isInText = false

  /// Everything that a tokenizer reads in an input.
  static func lines(of input: [UInt8], _ tokenizer: consuming Tokenizer) -> [String] {
    var log = TokenText()
    while true {
      switch tokenizer.next(in: input.span) {
      case .text(let range): log.text(Array(input[range]))
      case .decodedText: log.text(tokenizer.decoded)
      case .null: log.text([0])
      case .comment: log.add("comment", tokenizer.decoded)
      case .endTag: log.add("end tag", Array(tokenizer.tag.bytes[tokenizer.tag.name]))
      case .startTag:
        let tag = tokenizer.tag
        log.startTag(
          Array(tag.bytes[tag.name]), tag.attributes.map { (Array(tag.bytes[$0.name]), Array(tag.bytes[$0.value])) },
          isSelfClosing: tag.isSelfClosing)
      case .doctype:
        let doctype = tokenizer.doctype
        log.doctype(
          doctype.name, doctype.publicIdentifier, doctype.systemIdentifier, forcesQuirks: doctype.forcesQuirks)
      case .end: return log.lines
      }
    }
  }

  mutating func text(_ bytes: [UInt8]) {
    if isInText, let last = lines.popLast() {
      lines.append(last + TokenText.escaped(bytes))
    } else {
      add("text", bytes)
    }
    isInText = true
  }

  mutating func add(_ kind: String, _ bytes: [UInt8]) {
    isInText = false
    lines.append("\(kind) \(TokenText.escaped(bytes))")
  }

  mutating func startTag(_ name: [UInt8], _ attributes: [([UInt8], [UInt8])], isSelfClosing: Bool) {
    let list = attributes.map { "\(TokenText.escaped($0.0))=[\(TokenText.escaped($0.1))]" }.sorted()
    add("start tag", name)
    lines[lines.count - 1] += " \(list.joined(separator: " "))\(isSelfClosing ? " /" : "")"
  }

  mutating func doctype(_ name: [UInt8]?, _ publicID: [UInt8]?, _ systemID: [UInt8]?, forcesQuirks: Bool) {
    let parts = [name, publicID, systemID].map { $0.map { "[\(TokenText.escaped($0))]" } ?? "none" }
    add("doctype", [])
    lines[lines.count - 1] += parts.joined(separator: " ") + (forcesQuirks ? " quirks" : "")
  }

  /// Bytes beyond ASCII and controls as `%XX`.
  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte > 0x20 && byte < 0x7F && byte != 0x25 || byte == 0x20
        ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16)
    }.joined()
  }
}
