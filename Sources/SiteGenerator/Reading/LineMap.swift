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
    let lines = lines
    return bytes[number <= lines.count ? lines[max(1, number) - 1] : bytes.endIndex..<bytes.endIndex]
  }

  /// The lines without their endings; found once, as one file often has many findings.
  private var lines: [Range<Int>] { known.lines(.ofFile) { findLines(from: bytes.startIndex, endingAt: lineEnd) } }

  private func findLines(from first: Int, endingAt find: (Int) -> (end: Int, next: Int)?) -> [Range<Int>] {
    var (lines, start): ([Range<Int>], Int) = ([], first)
    while let (end, next) = find(start) {
      lines.append(start..<end)
      start = next
    }
    return lines + [start..<bytes.endIndex]
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
    let lines = lines
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return span(line: low + 1, column: index - lines[low].lowerBound + 1, length: length)
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
    let start = place(ofScalar: Int(mark.column), in: line)
    let end = mark.endLine == mark.line ? place(ofScalar: Int(mark.endColumn), in: line) : line.upperBound
    return span(at: start, length: end - start)
  }

  /// The bytes of a line as YAML counts them from an index on, from 0; nothing at the end where there are not so many.
  private func yamlLine(_ number: Int, from first: Int) -> Range<Int> {
    let lines = known.lines(.ofYAML(from: first)) { findLines(from: first, endingAt: yamlLineEnd) }
    return number < lines.count ? lines[number] : bytes.endIndex..<bytes.endIndex
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

  /// Where a scalar of a line begins, counted from 0; the line's end where it has not so many.
  private func place(ofScalar wanted: Int, in line: Range<Int>) -> Int {
    var (scalar, place) = known.place(before: wanted, in: line) ?? (0, line.lowerBound)
    while place < line.upperBound, scalar < wanted || bytes[place] & 0xC0 == 0x80 {
      place += 1
      if place < line.upperBound, bytes[place] & 0xC0 != 0x80 { scalar += 1 }
    }
    if place < line.upperBound { known.note(scalar, at: place, in: line) }
    return place
  }
}

/// What was found out about the lines of a file: a file with thousands of findings is gone through once, and those on one
/// line share its text and do not count from its beginning again.
private final class KnownLines: Sendable {
  /// What is counted as a line.
  enum Kind: Hashable {
    case ofFile
    case ofYAML(from: Int)
  }

  private struct Found {
    var lines: [Kind: [Range<Int>]] = [:]
    var text: (number: Int, text: String)?
    /// The place that was looked for last, how many scalars its line has before it, and where that begins.
    var place: (line: Int, scalar: Int, place: Int)?
  }

  private let found = Mutex(Found())

  /// The lines of a kind.
  func lines(_ kind: Kind, _ find: () -> [Range<Int>]) -> [Range<Int>] {
    if let lines = found.withLock({ $0.lines[kind] }) { return lines }
    let lines = find()
    found.withLock { $0.lines[kind] = lines }
    return lines
  }

  /// The text of a line.
  func text(ofLine number: Int, _ read: () -> String) -> String {
    if let text = found.withLock({ $0.text }), text.number == number { return text.text }
    let text = read()
    found.withLock { $0.text = (number, text) }
    return text
  }

  /// Where to begin to count the scalars of a line.
  func place(before scalar: Int, in line: Range<Int>) -> (scalar: Int, place: Int)? {
    guard let last = found.withLock({ $0.place }), last.line == line.lowerBound, last.scalar <= scalar else {
      return nil
    }
    return (last.scalar, last.place)
  }

  func note(_ scalar: Int, at place: Int, in line: Range<Int>) {
    found.withLock { $0.place = (line.lowerBound, scalar, place) }
  }
}
