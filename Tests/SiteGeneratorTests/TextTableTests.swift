import Testing

@testable import SiteGenerator

/// Columns of a terminal.
@Suite struct TextTableTests {
  @Test func alignsWideCharactersAndMarks() {
    let table = TextTable(["key", "name", "since"], [["a", "人民日报", "1"], ["b", "cafe\u{301}", "2"]])
    #expect(
      table.text == "key  name      since\na    人民日报  1\nb    cafe\u{301}      2\n")
  }

  @Test(arguments: [("", 0), ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("🚢", 2), ("한국", 4), ("عربي", 4)])
  func countsColumns(_ text: String, _ count: Int) { #expect(TextColumns.count(text.unicodeScalars) == count) }
}
