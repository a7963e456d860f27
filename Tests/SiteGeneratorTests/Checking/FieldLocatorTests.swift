import SiteModel
import Testing

@testable import SiteGenerator

/// Where findings point.
@Suite struct FieldLocatorTests {
  private static let text = """
    ---
    title: "Häfen"
    rights: {basis: license, mode: "edité"}
    via:
      - {outlet: post}
      - outlet: gazette
        url: https://gazette.example.org/
    waive:
    ---
    text
    """

  private func place(_ field: FieldPath) -> String {
    let span = FieldLocator(file: "a.md", bytes: Array(Self.text.utf8)).span(of: field)
    return "\(span.line):\(span.column):\(span.length)"
  }

  @Test(arguments: [
    (["title"], "2:8:8"), (["rights", "mode"], "3:32:8"), (["rights", "basis"], "3:17:7"),
    (["rights", "license"], "3:1:6"), (["rights"], "3:1:6"), (["via", "1", "outlet"], "6:13:7"),
    (["via", "0"], "5:5:14"), (["via", "7", "url"], "4:1:3"), (["source", "url"], "1:1:3"),
    (["waive", "0", "rule"], "8:1:5"), ([], "1:1:3"),
  ]) func finds(_ field: [String], _ expected: String) {
    #expect(place(field) == expected)
  }

  /// A file that was changed between two looks at it still has a first line.
  @Test func survivesFilesThatAreGone() {
    for text in ["", "no front matter", "---\n: [\n---\n"] {
      let span = FieldLocator(file: "a.md", bytes: Array(text.utf8)).span(of: ["title"])
      #expect(span.line == 1)
      #expect(span.file == "a.md")
    }
  }
}
