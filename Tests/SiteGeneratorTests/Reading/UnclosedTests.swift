import Testing

@testable import SiteGenerator

/// What was opened and not closed is missed only further on; the place to mend is where it was opened.
@Suite struct UnclosedTests {
  @Test(
    arguments: [
      ("title: A\nauthors: [Ann, Bo\ndate: 2026-03-04\n", 1, 9, "'['"),
      ("authors: [Ann, Bo\n", 0, 9, "'['"),
      ("source: {outlet: post,\n  url: x\ndate: 2026-03-04\n", 0, 8, "'{'"),
      ("title: \"Harbour\ndate: 2026-03-04\nauthors: [Ann]\n", 0, 7, "quote"),
      ("title: 'Harbour\ndate: 2026-03-04\n", 0, 7, "quote"),
      ("title: \"Harbour\ndate: 2026-03-04\ndescription: \"It is open\"\n", 0, 7, "quote"),
    ] as [(String, Int32, Int32, String)])
  func areBlamedWhereTheyWereOpened(_ text: String, _ line: Int32, _ column: Int32, _ what: String) throws {
    let fault = try #require(throws: YAMLFault.self) { try YAMLParser.read(Array(text.utf8)[...]) }
    #expect(fault.id == "yaml-syntax" && fault.mark.line == line && fault.mark.column == column, "\(fault)")
    #expect(fault.text.contains(what) && fault.text.contains("opened here"), "\(fault.text)")
    #expect(fault.hint?.isEmpty == false)
  }

  /// What is wrong on one line is said where it is.
  @Test(arguments: ["authors: [\"Ann\" Bo]\n", "title: a: b\n", "title: \"two\nlines\"\n\tx: y\n"])
  func leaveOtherFaultsAlone(_ text: String) throws {
    let fault = try #require(throws: YAMLFault.self) { try YAMLParser.read(Array(text.utf8)[...]) }
    #expect(!fault.text.contains("opened here"), "\(fault.text)")
  }

  /// Texts of several lines are no fault.
  @Test func readTextsOfSeveralLines() throws {
    let text = "title: \"two\n  lines\"\nauthors: [Ann,\n  Bo]\n"
    #expect(try YAMLParser.read(Array(text.utf8)[...]) != nil)
  }
}
