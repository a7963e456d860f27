import HTML

/// The beginning of a text that is HTML, for summaries.
enum FirstParagraph {
  /// The words of the first paragraph that is not in a list, a quote, a table or a figure; `nil` where there is none. `html` was
  /// made safe, so that its tags are in balance.
  static func text(of html: [UInt8]) -> String? {
    let input = html.span
    var tokenizer = Tokenizer()
    var words: [UInt8] = []
    var depth = 0
    var isInside = false
    while true {
      switch tokenizer.next(in: input) {
      case .text(let range): if isInside { words.append(contentsOf: html[range]) }
      case .decodedText: if isInside { words.append(contentsOf: tokenizer.decoded) }
      case .startTag:
        let name = Array(tokenizer.tag.bytes[tokenizer.tag.name])
        if isContainer(name) { depth += 1 }
        if name == [0x70], depth == 0 { isInside = true }
        if isInside, name == Array("br".utf8) { words.append(0x20) }
      case .endTag:
        let name = Array(tokenizer.tag.bytes[tokenizer.tag.name])
        if isContainer(name) { depth -= 1 }
        if name == [0x70], isInside {
          isInside = false
          let text = Array(words.split { $0 <= 0x20 }.joined(separator: [0x20]))
          if !text.isEmpty { return String(decoding: text, as: UTF8.self) }
          words.removeAll()
        }
      case .end: return nil
      case .comment, .doctype, .null: break
      }
    }
  }

  private static let containers = Set(
    ["ul", "ol", "dl", "blockquote", "table", "figure", "aside"].map { Array($0.utf8) })

  private static func isContainer(_ name: [UInt8]) -> Bool { containers.contains(name) }
}
