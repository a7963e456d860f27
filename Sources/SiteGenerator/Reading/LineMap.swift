import SiteModel
import Synchronization

/// Finds lines in the bytes of a file and turns places into spans: one unit for columns, UTF-8 bytes from 1.
struct LineMap: Sendable {
  let file: String
  private let bytes: ArraySlice<UInt8>
  private let known = KnownLines()

  /// The lines of a file, or of a part of it that ends where the file's lines end.
  init(file: String, bytes: ArraySlice<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  /// The bytes of a line (from 1) without its ending; empty past the end. LF, CRLF and CR end lines.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let starts = starts
    guard number <= starts.count else { return bytes[bytes.endIndex...] }
    let start = starts[max(1, number) - 1]
    return bytes[start..<(lineEnd(from: start)?.end ?? bytes.endIndex)]
  }

  /// Where lines begin; found once, as one file often has many findings.
  private var starts: [Int] {
    known.starts(.ofFile) {
      var starts = [bytes.startIndex]
      while let end = lineEnd(from: starts[starts.count - 1]) { starts.append(end.next) }
      return starts
    }
  }

  private func lineEnd(from start: Int) -> (end: Int, next: Int)? {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
    return (end, end + (isCRLF ? 2 : 1))
  }

  /// A span that covers some bytes of a line.
  func span(line: Int, column: Int, length: Int) -> SourceSpan {
    let bytes = self.line(line)
    let kept = min(max(1, length), max(1, bytes.count - column + 1))
    let text = known.text(ofLine: line) { String(decoding: bytes, as: UTF8.self) }
    return SourceSpan(file: file, line: line, column: column, length: kept, sourceLine: text)
  }

  /// A span that covers some bytes from an index of the file on.
  func span(at index: Int, length: Int) -> SourceSpan {
    let starts = starts
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return span(line: low + 1, column: index - starts[low] + 1, length: length)
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
    let starts = known.starts(.ofYAML(from: first)) {
      var starts = [first]
      while let end = yamlLineEnd(from: starts[starts.count - 1]) { starts.append(end.next) }
      return starts
    }
    guard number < starts.count else { return bytes.endIndex..<bytes.endIndex }
    return starts[number]..<(yamlLineEnd(from: starts[number])?.end ?? bytes.endIndex)
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

/// What was found out about the lines of a file: a file with thousands of findings is gone through once, and those on one
/// line share its text.
private final class KnownLines: Sendable {
  /// What is counted as a line.
  enum Kind: Hashable {
    case ofFile
    case ofYAML(from: Int)
  }

  private let found = Mutex<(starts: [Kind: [Int]], last: (number: Int, text: String)?)>(([:], nil))

  /// Where the lines of a kind begin.
  func starts(_ kind: Kind, _ find: () -> [Int]) -> [Int] {
    if let starts = found.withLock({ $0.starts[kind] }) { return starts }
    let starts = find()
    found.withLock { $0.starts[kind] = starts }
    return starts
  }

  /// The text of a line.
  func text(ofLine number: Int, _ read: () -> String) -> String {
    if let last = found.withLock({ $0.last }), last.number == number { return last.text }
    let text = read()
    found.withLock { $0.last = (number, text) }
    return text
  }
}
