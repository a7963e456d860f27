/// The tokenizer of the WHATWG HTML standard (13.2.5) over UTF-8: what a browser reads, token by token.
///
/// It is asked for the next token, and keeps what a token holds until it is asked again. Text is named by its place in the
/// input where nothing is to be decoded. Comments at functions name the states of the standard that they stand for. It
/// reads everything and reports no errors of parsing; time is linear in the input.
public struct Tokenizer: Sendable {
  /// How what comes next is read. Back at `data` with the end tag.
  public var contentModel: ContentModel { didSet { beginText() } }
  /// Whether `<![CDATA[` begins text, as in SVG and MathML, and not a comment.
  public var mayHoldCDATA = false
  /// The tag that was read last.
  public internal(set) var tag = Tag()
  /// The text or comment that was read last, where it is not as it stands in the input.
  public internal(set) var decoded: [UInt8] = []
  /// The doctype that was read last.
  public internal(set) var doctype = Doctype()
  /// Where the next token begins in the input.
  public internal(set) var position = 0

  /// Where the text of the element ends; `nil` where that was not looked for yet.
  var textEnd: Int?
  /// The name of the end tag that text waits for.
  var lastStartTag: [UInt8]
  /// How many attributes of a tag are kept.
  let attributeLimit: Int

  /// A tokenizer at the beginning of an input, or behind the start tag of `lastStartTag`.
  public init(contentModel: ContentModel = .data, lastStartTag: [UInt8] = [], attributeLimit: Int = .max) {
    self.contentModel = contentModel
    self.lastStartTag = lastStartTag
    self.attributeLimit = attributeLimit
  }

  /// The next token of an input, which must be the same at each call.
  public mutating func next(in input: Span<UInt8>) -> Token {
    while position < input.count {
      let token =
        switch contentModel {
        case .data: nextInData(input)
        case .rcdata: nextInRCDATA(input)
        case .rawText, .scriptData, .plainText, .cdata: nextInRawText(input)
        }
      if let token { return token }
    }
    return .end
  }

  /// Remembers which end tag the text of the element waits for, whose start tag is the one that was read last.
  private mutating func beginText() {
    textEnd = nil
    switch contentModel {
    case .rcdata, .rawText, .scriptData: lastStartTag = Array(tag.bytes[tag.name])
    case .data, .plainText, .cdata: break
    }
  }

  /// Data state. A tag, a run of text, or what is one character of text; `nil` for what is no token.
  private mutating func nextInData(_ input: Span<UInt8>) -> Token? {
    switch input[position] {
    case 0x3C: return nextAtLess(input)
    case 0x26: return nextAtAmpersand(input)
    case 0x0D: return nextAtReturn(input)
    case 0x00:
      position += 1
      return .null
    default: return run(input, upTo: input.count)
    }
  }

  /// Text up to the next byte that is more than text.
  @inline(__always)
  mutating func run(_ input: Span<UInt8>, upTo end: Int) -> Token {
    let start = position
    position = TextRuns.end(in: input, from: start + 1, upTo: end)
    return .text(start..<position)
  }

  /// A carriage return, with the line feed behind it, is a line feed (13.2.3.5).
  mutating func nextAtReturn(_ input: Span<UInt8>) -> Token {
    position += input.byte(at: position + 1) == 0x0A ? 2 : 1
    decoded.removeAll(keepingCapacity: true)
    decoded.append(0x0A)
    return .decodedText
  }

  /// A reference, or an ampersand that is none.
  mutating func nextAtAmpersand(_ input: Span<UInt8>) -> Token {
    decoded.removeAll(keepingCapacity: true)
    position = CharacterReference.append(at: position, in: input, isInAttribute: false, to: &decoded)
    return .decodedText
  }

  /// Tag open state.
  private mutating func nextAtLess(_ input: Span<UInt8>) -> Token? {
    guard let next = input.byte(at: position + 1) else { return takeText(1) }
    if ASCII.isLetter(next) { return readTag(input, nameAt: position + 1) ? .startTag : nil }
    switch next {
    case 0x2F: return nextAtEndTag(input)
    case 0x21: return nextAtDeclaration(input)
    case 0x3F: return readBogusComment(input, from: position + 1)
    default: return takeText(1)
    }
  }

  /// End tag open state.
  private mutating func nextAtEndTag(_ input: Span<UInt8>) -> Token? {
    guard let next = input.byte(at: position + 2) else { return takeText(2) }
    if ASCII.isLetter(next) { return readTag(input, nameAt: position + 2) ? .endTag : nil }
    guard next != 0x3E else {
      position += 3
      return nil
    }
    return readBogusComment(input, from: position + 2)
  }

  /// Bytes that are text after all.
  mutating func takeText(_ count: Int) -> Token {
    position += count
    return .text(position - count..<position)
  }
}
