extension Tokenizer {
  /// The doctype states, from behind the word. One always comes of it.
  mutating func readDoctype(_ input: Span<UInt8>, from start: Int) -> Token {
    var reader = DoctypeReader(position: start)
    reader.read(input)
    doctype = reader.doctype
    position = reader.position
    return .doctype
  }
}

/// Reads a doctype. Nothing that is made of it is ever printed; it is read so that what follows is read rightly.
private struct DoctypeReader {
  var position: Int
  var doctype = Doctype()

  /// Before and after DOCTYPE name states.
  mutating func read(_ input: Span<UInt8>) {
    skipBlanks(input)
    guard let first = input.byte(at: position), first != 0x3E else { return finish(input, isQuirky: true) }
    readName(input)
    skipBlanks(input)
    guard let next = input.byte(at: position) else { return finish(input, isQuirky: true) }
    if next == 0x3E { return finish(input, isQuirky: false) }
    if input.has("public", at: position, folding: true) {
      position += 6
      readPublic(input)
    } else if input.has("system", at: position, folding: true) {
      position += 6
      skipBlanks(input)
      readSystem(input, isNeeded: true)
    } else {
      finish(input, isQuirky: true)
    }
  }

  /// DOCTYPE name state.
  private mutating func readName(_ input: Span<UInt8>) {
    var name: [UInt8] = []
    while let byte = input.byte(at: position), !ASCII.isBlank(byte), byte != 0x3E {
      if byte == 0 { name.appendReplacement() } else { name.append(ASCII.lowercased(byte)) }
      position += 1
    }
    doctype.name = name
  }

  /// The states for a public identifier, and a system identifier that may follow.
  private mutating func readPublic(_ input: Span<UInt8>) {
    skipBlanks(input)
    let (identifier, isWhole) = readIdentifier(input)
    doctype.publicIdentifier = identifier
    guard isWhole else { return finish(input, isQuirky: true) }
    skipBlanks(input)
    readSystem(input, isNeeded: false)
  }

  /// The states for a system identifier. What stands behind one is passed over without being quirky.
  private mutating func readSystem(_ input: Span<UInt8>, isNeeded: Bool) {
    if !isNeeded, input.byte(at: position) == 0x3E { return finish(input, isQuirky: false) }
    let (identifier, isWhole) = readIdentifier(input)
    doctype.systemIdentifier = identifier
    guard isWhole else { return finish(input, isQuirky: true) }
    skipBlanks(input)
    finish(input, isQuirky: position == input.count)
  }

  /// A text in quotation marks; `nil` where there is none. It is not whole where `>` or the end cuts it off.
  private mutating func readIdentifier(_ input: Span<UInt8>) -> ([UInt8]?, isWhole: Bool) {
    guard let quote = input.byte(at: position), quote == 0x22 || quote == 0x27 else { return (nil, false) }
    let start = position + 1
    var end = start
    while let byte = input.byte(at: end), byte != quote, byte != 0x3E { end += 1 }
    var identifier: [UInt8] = []
    Tokenizer.appendText(input, start..<end, to: &identifier)
    let isWhole = input.byte(at: end) == quote
    position = isWhole ? end + 1 : end
    return (identifier, isWhole)
  }

  /// Bogus DOCTYPE state: up to `>`.
  private mutating func finish(_ input: Span<UInt8>, isQuirky: Bool) {
    doctype.forcesQuirks = isQuirky
    position = min(TextRuns.first(0x3E, in: input, from: position, upTo: input.count) + 1, input.count)
  }

  private mutating func skipBlanks(_ input: Span<UInt8>) {
    while let byte = input.byte(at: position), ASCII.isBlank(byte) { position += 1 }
  }
}
