extension Compiler {
  /// Text, with the indentation of an included template before each of its lines.
  mutating func emitText(_ bytes: [UInt8], _ indentation: [UInt8]) {
    guard !bytes.isEmpty else { return }
    defer { isAtLineStart = bytes.last == 0x0A }
    guard !indentation.isEmpty else {
      emit(.literal(bytes))
      return
    }
    var indented: [UInt8] = []
    var isAtStart = isAtLineStart
    for byte in bytes {
      if isAtStart { indented += indentation }
      indented.append(byte)
      isAtStart = byte == 0x0A
    }
    emit(.literal(indented))
  }

  /// The indentation before a value that begins a line.
  mutating func emitIndentation(_ indentation: [UInt8]) {
    if isAtLineStart, !indentation.isEmpty { emit(.literal(indentation)) }
  }
}
