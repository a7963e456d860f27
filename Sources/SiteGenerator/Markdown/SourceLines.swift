/// The lines of a text one after the other, without their endings: LF, CRLF or CR, as CommonMark has it.
///
/// Linear in the text, whatever the endings.
struct SourceLines {
  /// Where the next line starts, in bytes from 0.
  private var start = 0
  /// The next LF and CR at or after `start`; the length of the text where there is none.
  private var lineFeed = -1
  private var carriageReturn = -1

  /// The next line of `text`, which is the same text each time; `nil` at its end.
  mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    guard start < text.count else { return nil }
    if text[start] == 0x0A {
      // An empty line, as between any two paragraphs.
      defer { start += 1 }
      return start..<start
    }
    if lineFeed < start { lineFeed = text.firstIndex(of: 0x0A, from: start) ?? text.count }
    if carriageReturn < start { carriageReturn = text.firstIndex(of: 0x0D, from: start) ?? text.count }
    let line = start..<min(lineFeed, carriageReturn)
    start = line.upperBound + (carriageReturn + 1 == lineFeed ? 2 : 1)
    return line
  }
}
