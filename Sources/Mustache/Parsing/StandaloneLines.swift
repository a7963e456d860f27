/// Lines that hold nothing but tags leave no trace in the output, as the Mustache specification wants it.
///
/// A line with one tag (which prints nothing itself) is taken out with its blanks and its line ending. A line of
/// inheritance tags alone is taken out too, unless a block begins and ends on it: such a block is part of the line.
enum StandaloneLines {
  /// Marks the tags of such lines, and takes the lines' blanks and endings out of the text around them.
  static func mark(_ tokens: inout [Token], in bytes: [UInt8]) {
    var start = 0
    while start < tokens.count {
      guard tokens[start].kind != .text else {
        start += 1
        continue
      }
      // A run of tags with nothing but blanks between them, on one line.
      var end = start + 1
      while end < tokens.count, continuesRun(tokens, at: end, bytes) { end += 1 }
      markRun(&tokens, start..<end, bytes)
      start = end
    }
  }

  /// Whether a token belongs to the run of tags before it: a tag, or blanks of the same line between two tags.
  private static func continuesRun(_ tokens: [Token], at index: Int, _ bytes: [UInt8]) -> Bool {
    if tokens[index].kind != .text { return true }
    return index + 1 < tokens.count && tokens[index + 1].kind != .text && bytes[tokens[index].range].allSatisfy(isBlank)
  }

  private static func markRun(_ tokens: inout [Token], _ run: Range<Int>, _ bytes: [UInt8]) {
    let tags = run.filter { tokens[$0].kind != .text }
    guard let first = tags.first, let last = tags.last,
      let blanks = leadingBlanks(tokens, before: first, bytes),
      let lineEnd = lineEnd(tokens, after: last, bytes)
    else {
      markInlineBlocks(&tokens, tags, bytes)
      return
    }
    let isLine = tags.count == 1 ? standsAlone(tokens[first].kind) : isInheritanceLine(tokens, tags)
    guard isLine else {
      markInlineBlocks(&tokens, tags, bytes)
      return
    }
    if first > 0, tokens[first - 1].kind == .text {
      let range = tokens[first - 1].range
      tokens[first - 1].range = range.lowerBound..<range.upperBound - blanks.count
    }
    if last + 1 < tokens.count {
      let range = tokens[last + 1].range
      tokens[last + 1].range = min(lineEnd, range.upperBound)..<range.upperBound
    }
    for index in run where tokens[index].kind == .text {
      tokens[index].range = tokens[index].range.upperBound..<tokens[index].range.upperBound
    }
    tokens[first].indentation = Array(blanks)
    for index in tags { tokens[index].isStandalone = true }
  }

  /// A block in the middle of a line passes the line's blanks on to the lines of what fills it.
  private static func markInlineBlocks(_ tokens: inout [Token], _ tags: [Int], _ bytes: [UInt8]) {
    guard let first = tags.first, tokens[first].kind == .block,
      let blanks = leadingBlanks(tokens, before: first, bytes)
    else { return }
    tokens[first].indentation = Array(blanks)
  }

  private static func standsAlone(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .text, .variable, .raw: false
    default: true
    }
  }

  /// Only tags of inheritance, and no block that both begins and ends here.
  private static func isInheritanceLine(_ tokens: [Token], _ tags: [Int]) -> Bool {
    var opened: [String] = []
    var hasInheritance = false
    for index in tags {
      switch tokens[index].kind {
      case .parent: hasInheritance = true
      case .block:
        hasInheritance = true
        opened.append(tokens[index].name)
      case .close: if opened.contains(tokens[index].name) { return false }
      default: return false
      }
    }
    return hasInheritance || tags.allSatisfy { tokens[$0].kind == .close }
  }

  /// The blanks between the line's start and a tag; `nil` where something else stands there.
  private static func leadingBlanks(_ tokens: [Token], before index: Int, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let end = tokens[index].range.lowerBound
    var start = end
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? bytes[start..<end] : nil
  }

  /// Where the next line begins; `nil` where something stands behind the tag.
  private static func lineEnd(_ tokens: [Token], after index: Int, _ bytes: [UInt8]) -> Int? {
    var position = tokens[index].range.upperBound
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    if position == bytes.count { return position }
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { return position + 2 }
    return bytes[position] == 0x0A ? position + 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
