import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct TextEncodingTests {
  private static func utf16(_ text: String, isBig: Bool = false) -> [UInt8] {
    text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  private static let text = "---\ntitle: Café\n---\n"

  @Test func isToldByMarksAndBytes() {
    let text = TextEncodingTests.text
    #expect(TextEncoding(of: Array(text.utf8)) == nil)
    #expect(TextEncoding(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8)) == nil)
    #expect(TextEncoding(of: []) == nil)
    #expect(TextEncoding(of: [0xFF, 0xFE] + TextEncodingTests.utf16(text)) == .utf16)
    #expect(TextEncoding(of: [0xFE, 0xFF] + TextEncodingTests.utf16(text, isBig: true)) == .utf16)
    #expect(TextEncoding(of: TextEncodingTests.utf16(text)) == .utf16)
    #expect(TextEncoding(of: [0xFF, 0xFE, 0, 0, 0x2D, 0, 0, 0]) == .utf32)
    #expect(TextEncoding(of: Array("Caf".utf8) + [0xE9]) == .windows1252)
  }

  @Test func isNamedWithThePlaceAndTheWayOut() throws {
    let bytes = Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    let fault = try #require(Diagnostic.notUTF8("content/a.md", bytes))
    #expect(fault.span?.line == 2 && fault.span?.column == 11)
    #expect(fault.text.contains("Windows-1252"))
    let old = try #require(Diagnostic.notUTF8("content/a.md", Array("a\rb".utf8) + [0xE9]))
    #expect(old.span?.line == 2 && old.span?.column == 2)
    #expect(fault.hint?.contains("iconv -f WINDOWS-1252 -t UTF-8 ") == true)
    let wide = try #require(Diagnostic.notUTF8("content/a.md", [0xFF, 0xFE] + TextEncodingTests.utf16("a")))
    #expect(wide.text.contains("UTF-16") && wide.hint?.contains("iconv -f UTF-16 ") == true)
  }

  /// Settings, outlets and wordings are told apart as articles are.
  @Test func isNamedForFilesOfYAML() {
    let read = YAMLFile.read(
      .siteSettings, file: "sitegen.yaml", bytes: [0xFF, 0xFE] + TextEncodingTests.utf16("title: Test\n"))
    #expect(read.diagnostics.map(\.id) == ["not-utf8"])
  }
}
