import SiteModel

/// Finds lines in the bytes of a file and turns places into spans: one unit for columns, UTF-8 bytes from 1.
struct LineMap: Sendable {
  let file: String
  private let bytes: ArraySlice<UInt8>

  /// The lines of a file, or of a part of it that ends where the file's lines end.
  init(file: String, bytes: ArraySlice<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  /// The bytes of a line (from 1) without its ending; empty past the end. LF, CRLF and CR end lines.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    for _ in 1..<max(1, number) {
      guard let end = lineEnd(from: start) else { return bytes[bytes.endIndex...] }
      start = end.next
    }
    return bytes[start..<(lineEnd(from: start)?.end ?? bytes.endIndex)]
  }

  private func lineEnd(from start: Int) -> (end: Int, next: Int)? {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
    return (end, end + (isCRLF ? 2 : 1))
  }

  /// A span that covers some bytes of a line.
  func span(line: Int, column: Int, length: Int) -> SourceSpan {
    let text = self.line(line)
    let kept = min(max(1, length), max(1, text.count - column + 1))
    return SourceSpan(
      file: file, line: line, column: column, length: kept, sourceLine: String(decoding: text, as: UTF8.self))
  }

  /// A span that covers some bytes from an index of the file on.
  func span(at index: Int, length: Int) -> SourceSpan {
    var (number, start) = (1, bytes.startIndex)
    while let end = lineEnd(from: start), end.next <= index { (number, start) = (number + 1, end.next) }
    return span(line: number, column: index - start + 1, length: length)
  }

  /// The span of a YAML mark; `firstLine` is the file's line on which the YAML begins, from 1.
  /// A value of several lines is marked to the end of its first.
  ///
  /// YAML has more line ends than editors count (1.1, 4.2), so that its lines are not always those of the file.
  func span(_ mark: YAMLMark, firstLine: Int) -> SourceSpan {
    guard mark.line >= 0 else {
      return span(line: firstLine + Int(mark.line), column: Int(mark.column) + 1, length: Int(mark.endColumn))
    }
    let line = yamlLine(Int(mark.line), from: self.line(firstLine).startIndex)
    let start = byteOffset(ofScalar: Int(mark.column), in: bytes[line])
    let end =
      mark.endLine == mark.line ? byteOffset(ofScalar: Int(mark.endColumn), in: bytes[line]) : line.count
    return span(at: line.lowerBound + start, length: end - start)
  }

  /// The bytes of a line as YAML counts them from an index on, from 0; nothing at the end where there are not so many.
  private func yamlLine(_ number: Int, from first: Int) -> Range<Int> {
    var start = first
    for _ in 0..<number {
      guard let end = yamlLineEnd(from: start) else { return bytes.endIndex..<bytes.endIndex }
      start = end.next
    }
    return start..<(yamlLineEnd(from: start)?.end ?? bytes.endIndex)
  }

  private func yamlLineEnd(from start: Int) -> (end: Int, next: Int)? {
    let plain = lineEnd(from: start)
    let rest = bytes[start..<(plain?.end ?? bytes.endIndex)]
    // U+0085, U+2028 and U+2029.
    let other = rest.indices.first { index in
      switch rest[index] {
      case 0xC2: rest[index...].starts(with: [0xC2, 0x85])
      case 0xE2: rest[index...].starts(with: [0xE2, 0x80, 0xA8]) || rest[index...].starts(with: [0xE2, 0x80, 0xA9])
      default: false
      }
    }
    return other.map { ($0, $0 + (rest[$0] == 0xC2 ? 2 : 3)) } ?? plain
  }

  private func byteOffset(ofScalar index: Int, in line: ArraySlice<UInt8>) -> Int {
    var scalars = -1
    for (offset, byte) in line.enumerated() where byte & 0xC0 != 0x80 {
      scalars += 1
      if scalars == index { return offset }
    }
    return line.count
  }
}
