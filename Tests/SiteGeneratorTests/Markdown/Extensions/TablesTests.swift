import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct TablesTests {
  @Test func standInAnElementThatScrolls() {
    let rendered = render("| a | b |\n|---|--:|\n| 1 | ~~2~~ |\n")
    #expect(rendered.diagnostics.isEmpty)
    #expect(
      text(rendered) == """
        <div class="table" tabindex="0">
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-right"><del>2</del></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    "> | a |\n> |---|\n> | b |", "- | a |\n  |---|\n  | b |", "1. x\n\n   | a |\n   |---|\n   | b |",
    "| a |\r\n|---|\r\n| b |\r\n",
    "before\n| a |\n|---|\n| b |",
  ])
  func standInQuotesAndLists(markdown: String) {
    let html = text(render(markdown))
    #expect(html.contains("<th>a</th>") && html.contains("<td>b</td>"), "\(html)")
    #expect(!html.contains("---"))
  }

  @Test func whatIsInACellIsOneParagraph() {
    let html = text(
      render("| - x | # y | 1. z | > q | <b>r</b> |\n|--|--|--|--|--|\n|     s | `a \\| b` | *t | u* | _v_ |"))
    for cell in ["- x", "# y", "1. z", "&gt; q", "<b>r</b>", "s", "<code>a | b</code>", "*t", "u*", "<em>v</em>"] {
      #expect(html.contains(">\(cell)</t"), "\(cell): \(html)")
    }
  }

  /// GitHub leaves them out without a word; whoever wrote them thinks that they are there.
  @Test func cellsThatAreTooManyAreReported() {
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n📍| 1 | 2 | 3 |\n| 1 | 2 | |\n"
    expectFindings("table-cells", .warning, at: "a[^1]\n\n[^1]: b\n\n" + table + "\nand\n\n" + table)
    expectFindings("table-cells", .warning, at: "| a |\n|---|\n📍| `x|y` |\n")
    expectFindings("table-cells", .warning, at: "x[^1]\n\ny\n\n[^1]: t\n\n    | a |\n    |---|\n📍    | 1 | 2 |\n")
    let many = render("| a |\n|---|\n" + String(repeating: "| 1 | 2 |\n", count: 200))
    #expect(
      many.diagnostics.map(\.id) == ["table-cells"]
        && many.diagnostics[0].text.hasSuffix("(199 more rows of this table)"))
  }

  @Test func excerptsCountThemAsOneParagraph() {
    let file = Array("one\n\n| a |\n|---|\n\ntwo".utf8)
    let body = MarkdownBody(bytes: file[...], file: "a.md", firstLine: 1, paragraphLimit: 2)
    let html = text(MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: TableOfLinks()))
    #expect(html.contains("<th>a</th>") && !html.contains("two"))
  }

  @Test func shortRowsAreFilledUpToALimit() {
    let head = String(repeating: "|a", count: 1_000) + "\n" + String(repeating: "|-", count: 1_000) + "\n"
    let rendered = render(
      head + String(repeating: "|\n", count: 250) + "\n" + String(repeating: "text\n", count: 60_000))
    #expect(rendered.diagnostics.isEmpty)
    let cells = text(rendered).components(separatedBy: "<td></td>").count - 1
    #expect(cells == BodyLimits.addedCells + 250)
  }

  @Test func manyOfThemTakeLinearTime() {
    let references = (0..<400).map { "[r\($0)]: /x" }.joined(separator: "\n")
    let tables = String(repeating: "| [r1] |\n|---|\n| b |\n\n", count: 10_000)
    let clock = ThreadClock()
    #expect(text(render(tables + references)).utf8.count > 1_000_000)
    #expect(clock.seconds < 10)
  }
}
