extension Tokenizer {
  /// Markup declaration open state: at `<!`.
  mutating func nextAtDeclaration(_ input: Span<UInt8>) -> Token? {
    let start = position + 2
    if input.has("--", at: start) { return readComment(input, from: start + 2) }
    if input.has("doctype", at: start, folding: true) { return readDoctype(input, from: start + 7) }
    if mayHoldCDATA, input.has("[CDATA[", at: start) {
      position = start + 7
      contentModel = .cdata
      return nil
    }
    return readBogusComment(input, from: start)
  }

  /// Bogus comment state: up to the next `>`.
  mutating func readBogusComment(_ input: Span<UInt8>, from start: Int) -> Token {
    let end = TextRuns.first(0x3E, in: input, from: start, upTo: input.count)
    return comment(input, start..<end, next: end + 1)
  }

  /// The comment states. All of them together look for the first `-->` or `--!>`; what is missing at the end of the input is
  /// no part of the comment either.
  private mutating func readComment(_ input: Span<UInt8>, from start: Int) -> Token {
    if input.has(">", at: start) { return comment(input, start..<start, next: start + 1) }
    if input.has("->", at: start) { return comment(input, start..<start, next: start + 2) }
    var index = TextRuns.first(0x2D, in: input, from: start, upTo: input.count)
    while index < input.count {
      if input.has("-->", at: index) { return comment(input, start..<index, next: index + 3) }
      if input.has("--!>", at: index) { return comment(input, start..<index, next: index + 4) }
      index = TextRuns.first(0x2D, in: input, from: index + 1, upTo: input.count)
    }
    for ending in ["--!", "--", "-"] where index - start >= ending.utf8.count {
      guard input.has(ending, at: index - ending.utf8.count) else { continue }
      return comment(input, start..<index - ending.utf8.count, next: index)
    }
    return comment(input, start..<index, next: index)
  }

  private mutating func comment(_ input: Span<UInt8>, _ range: Range<Int>, next: Int) -> Token {
    decoded.removeAll(keepingCapacity: true)
    Tokenizer.appendText(input, range, to: &decoded)
    position = min(next, input.count)
    return .comment
  }

  /// Appends text in which nothing is a reference.
  static func appendText(_ input: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = input[index]
      index += 1
      if byte == 0 {
        output.appendReplacement()
      } else if byte == 0x0D {
        if input.byte(at: index) == 0x0A, index < range.upperBound { index += 1 }
        output.append(0x0A)
      } else {
        output.append(byte)
      }
    }
  }
}
