/// Writes one text anew, token by token.
struct Rewriter {
  /// What a text may become at most, as a multiple of it and some bytes for short ones (SECURITY.md S21).
  static let amplification = 8

  let settings: SanitizerSettings
  let vocabulary: Vocabulary
  let hooks: any BodyHooks
  var output: [UInt8] = []
  var open = OpenElements()
  var removals = RemovalReport()
  var patches = Patches()
  /// Which tags are not the caller's own.
  var foreign = ForeignParts.all
  /// Whether the tag that is being read is the caller's own.
  var isOwn = false
  /// What was shown so far, where not all is to be.
  var paragraphs: ParagraphCount?
  /// Where what is not shown begins.
  var cut: Int?
  /// How many bytes there may be. What hooks give is not counted.
  var longest: Int
  /// The start tags that were not written because they are too deep, by element, and in all.
  var flattened = [UInt32](repeating: 0, count: 256)
  var flattenedCount = 0
  /// An element that goes with its content.
  var skip: Skip?
  /// Whether text needs a cell first, unless it is blank.
  var needsCell = false
  /// Whether the tag of a `pre` was just read: text that comes next, if it begins with a line feed, is shown without it.
  var dropsLineFeed = false
  /// Where the content of the last `pre` begins in the output: a line feed that is shown there needs another one before it.
  var preformattedStart: Int?
  var heading: OpenHeading?
  /// Where a `picture` begins of which only sources are written; `nil` where there is none, or more of it.
  var bareStart: Int?
  /// The sound or film that is open and has nothing to play yet; nothing but blanks is written behind its tag.
  var bareMedia: BareMedia?
  /// Where each attribute of the tag stands in its list.
  var slots = [UInt8](repeating: 0, count: 64)
  /// The address that is being written; kept for its memory.
  var address: [UInt8] = []

  init(_ sanitizer: Sanitizer, _ hooks: any BodyHooks, inputCount: Int) {
    (settings, vocabulary, self.hooks) = (sanitizer.settings, sanitizer.vocabulary, hooks)
    longest = inputCount * Rewriter.amplification + 4_096
    output.reserveCapacity(inputCount + inputCount / 8 + 64)
  }

  /// Reads all of a text. Whether what came of it is not too long.
  mutating func rewrite(_ bytes: [UInt8]) -> Bool {
    let input = bytes.span
    var tokenizer = Tokenizer(attributeLimit: 64)
    while output.count <= longest, cut == nil {
      let start = tokenizer.position
      let token = tokenizer.next(in: input)
      if skip != nil, token != .end {
        passOver(token, &tokenizer)
        continue
      }
      let isBehindTag = dropsLineFeed
      dropsLineFeed = false
      switch token {
      case .text(let range): text(bytes, range, at: start, dropsLineFeed: isBehindTag)
      case .decodedText:
        text(tokenizer.decoded, tokenizer.decoded.indices, at: start, dropsLineFeed: isBehindTag)
      case .startTag:
        isOwn = !foreign.contain(tokenizer.tag.offset)
        if !isOwn, Rewriter.holdsTag(tokenizer.tag) { unclosed("value", at: tokenizer.tag.offset) }
        startTag(tokenizer.tag)
        adopt(&tokenizer)
      case .endTag:
        endTag(tokenizer.tag)
        adopt(&tokenizer)
      case .comment:
        if Rewriter.isUnclosed(bytes[start..<tokenizer.position], of: bytes) { unclosed("comment", at: start) }
      case .doctype, .null: break
      case .end:
        // A tag that the text ends in is none.
        if let tag = Rewriter.firstTag(in: bytes[start...]) { unclosed("tag", at: tag) }
        if let skip { unclosed("<\(vocabulary.name(skip.element))>", at: skip.offset) }
        return finishAll()
      }
    }
    return cut != nil && finishAll()
  }

  // MARK: What never ends

  private mutating func unclosed(_ what: String, at offset: Int) {
    removals.add(.unclosed, Array(what.utf8)[...], at: offset)
  }

  /// Whether a comment ends with the text, and not before it.
  private static func isUnclosed(_ comment: ArraySlice<UInt8>, of bytes: [UInt8]) -> Bool {
    guard comment.endIndex == bytes.count else { return false }
    guard comment.starts(with: "<!--".utf8) else { return comment.last != 0x3E }
    return !comment.suffix(3).elementsEqual("-->".utf8) && !comment.suffix(4).elementsEqual("--!>".utf8)
  }

  /// Whether the value of a tag goes on over another tag, as its quotation mark is missing: then what was to be in a later
  /// value is read as a name, with the mark that began that value. A tag in a value alone is what its author may have meant.
  private static func holdsTag(_ tag: Tag) -> Bool {
    tag.attributes.contains { tag.bytes[$0.name].contains { $0 == 0x22 || $0 == 0x27 } }
      && tag.attributes.contains { firstTag(in: tag.bytes[$0.value]) != nil }
  }

  /// Where something begins that is a tag or would be one: `<a`, `</a`.
  private static func firstTag(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let start = rest.firstIndex(of: 0x3C) {
      rest = rest[(start + 1)...]
      let name = rest.first == 0x2F ? rest.dropFirst() : rest
      if name.first.map(ASCII.isLetter) == true { return start }
    }
    return nil
  }

  private mutating func finishAll() -> Bool {
    settleMedia()
    close(downTo: 0)
    return output.count <= longest
  }

  /// What was written, with its places filled.
  func finish() -> [UInt8] { patches.apply(to: output) }

  /// Writes text, escaped.
  @inline(__always)
  private mutating func text(_ bytes: [UInt8], _ whole: Range<Int>, at offset: Int, dropsLineFeed: Bool) {
    var range = whole
    if paragraphs != nil, !isBlank(bytes, range), paragraphs?.text(isInHeading: heading != nil) == false {
      cut = offset
      return
    }
    if dropsLineFeed, bytes[range].first == 0x0A { range = range.lowerBound + 1..<range.upperBound }
    if bareMedia != nil, !isBlank(bytes, range) { settleMedia() }
    if needsCell, !isBlank(bytes, range) { openCell() }
    if bareStart != nil, !isBlank(bytes, range) { bareStart = nil }
    if heading != nil { heading?.text.append(from: bytes, range) }
    // All of the five bytes are looked for again, whatever the tokenizer says that it found: the result is safe without it.
    write(text: bytes, range)
  }

  /// Writes text, escaped, so that all of it is shown.
  @inline(__always)
  mutating func write(text bytes: [UInt8], _ range: Range<Int>) {
    if output.count == preformattedStart, bytes[range].first == 0x0A { output.append(0x0A) }
    Escaping.append(text: bytes, range, to: &output)
  }

  private func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.allSatisfy { ASCII.isBlank(bytes[$0]) }
  }
}
