import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct LineMapTests {
  /// libyaml ends lines where nobody else does; what it finds is told by the lines of the file.
  @Test(arguments: [
    ("---\ntitle: a\nslug: *a\n---\n", 3, 7), ("---\r\ntitle: a\r\nslug: *a\r\n---\r\n", 3, 7),
    ("---\n# a\u{2028}# b\u{2029}# c\u{85}# d\nslug: *a\n---\n", 3, 7), ("---\n# \u{E9}\u{2028}slug: *a\n---\n", 2, 14),
    ("---\ntitle: a\rslug: *a\n---\n", 3, 7),
  ])
  func placesAreThoseOfTheFile(text: String, line: Int, column: Int) throws {
    let bytes = Array(text.utf8)
    let split = try FrontMatterSplit(bytes)
    let lines = LineMap(file: "a.md", bytes: bytes[...])
    let fault = #expect(throws: YAMLFault.self) { try YAMLParser.read(split.frontMatter) }
    let span = lines.span(try #require(fault).mark, firstLine: split.frontMatterLine)
    #expect([span.line, span.column] == [line, column])
  }

  /// Wherever a place is asked for, and in whatever order, it is where counting from the beginning puts it.
  @Test(arguments: ["", "a", "\n", "a\nb", "a\r\nb\n", "\r\r\n\n", "one\ntwo\n\nfour"])
  func findsEveryPlace(text: String) {
    let bytes = Array(text.utf8)
    let lines = LineMap(file: "a.md", bytes: bytes[...])
    for index in Array(bytes.indices) + bytes.indices.reversed() {
      var (line, start) = (1, 0)
      for place in 0..<index where bytes[place] == 0x0A || bytes[place] == 0x0D && bytes[place + 1] != 0x0A {
        (line, start) = (line + 1, place + 1)
      }
      let span = lines.span(at: index, length: 1)
      #expect([span.line, span.column] == [line, index - start + 1])
      #expect(span.sourceLine == String(decoding: lines.line(line), as: UTF8.self))
    }
    #expect(lines.line(100).isEmpty)
  }

  /// The same of scalars in lines, which may have several bytes.
  @Test func countsScalars() {
    let text = "a: 1\nbé: [ü, \u{1F600}x, ö]\nc: é\n"
    let bytes = Array(text.utf8)
    let lines = LineMap(file: "a.yaml", bytes: bytes[...])
    let rows = text.split(separator: "\n").map { Array($0.unicodeScalars) }
    let places = rows.indices.flatMap { row in (0...rows[row].count).map { (row, $0) } }
    for (row, column) in places + places.reversed() {
      let mark = YAMLMark(line: Int32(row), column: Int32(column), endLine: Int32(row), endColumn: Int32(column + 1))
      let span = lines.span(mark, firstLine: 1)
      let before = rows[row].prefix(column).reduce(0) { $0 + UTF8.width($1) }
      #expect([span.line, span.column] == [row + 1, before + 1])
      if column < rows[row].count { #expect(span.length == UTF8.width(rows[row][column])) }
    }
  }
}
