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
}
