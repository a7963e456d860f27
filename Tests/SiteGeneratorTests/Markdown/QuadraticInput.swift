import Testing

@testable import SiteGenerator

/// A body that a parser may take quadratic time over, made as long as 2 MiB allow.
struct QuadraticInput: Sendable, CustomTestStringConvertible {
  let name: String
  let body: @Sendable () -> [UInt8]
  var testDescription: String { name }

  init(_ name: String, _ body: @escaping @Sendable () -> String) {
    self.name = name
    self.body = { Array(body().utf8.prefix(BodyLimits.bytes)) }
  }

  private static func fill(_ part: String) -> String {
    String(repeating: part, count: BodyLimits.bytes / part.utf8.count)
  }

  /// Lists within lists by indentation alone, then empty lines.
  private static func indentedLists(_ depth: Int) -> String {
    (0..<depth).map { String(repeating: "\t", count: $0 / 2) + ($0 % 2 == 0 ? "" : "  ") + "- a\n" }.joined()
  }

  static let all = [
    QuadraticInput("brackets in one paragraph") { fill("![[]()") },
    QuadraticInput("brackets in many paragraphs") { fill(String(repeating: "![[]()", count: 1_990) + "\n\n") },
    QuadraticInput("blank lines in lists on one line") {
      String(repeating: "- ", count: 4_000) + "x" + fill("\n")
    },
    QuadraticInput("blank lines in lists at the limit") { String(repeating: "- ", count: 32) + "x" + fill("\n") },
    QuadraticInput("blank lines in indented lists") { indentedLists(600) + fill("\n") },
    QuadraticInput("blank lines in quoted lists") {
      indentedLists(300).split(separator: "\n").map { "> \($0)\n" }.joined() + fill(">\n")
    },
    QuadraticInput("emphasis in quotes") { String(repeating: ">", count: 32) + fill("a*") },
    QuadraticInput("emphasis") { fill("*a **a ") },
    QuadraticInput("backticks") { (1...2_000).map { String(repeating: "`", count: $0) + "e" }.joined() },
    QuadraticInput("backticks and struck text") {
      "~~a~~" + (1...2_000).map { String(repeating: "`", count: $0) + "e" }.joined()
    },
    QuadraticInput("findings in one block of HTML") { "<div>\n" + fill("<a href=http://?>x</a>\n") },
    QuadraticInput("headings in HTML") { "<div>\n" + fill("<h2>a</h2>\n") },
    QuadraticInput("comments") { fill("<!--") },
    QuadraticInput("instructions") { "a" + fill("<?") },
    QuadraticInput("declarations") { "a" + fill("<!A ") },
    QuadraticInput("character data") { "a" + fill("<![CDATA[") },
    QuadraticInput("tags") { fill("a <b>c</b> ") },
    QuadraticInput("paragraphs of tags") { fill("a <b>\n\n") },
    QuadraticInput("refused links") { fill("<foo:bar> ") },
    QuadraticInput("footnotes") { fill("[^1]: a\n\n") },
    QuadraticInput("table rows") { fill("|a|\n|-|\n") },
    QuadraticInput("carriage returns") { fill("\r") },
    QuadraticInput("headings") { fill("# a\n") },
    QuadraticInput("images") { fill("![a](b)\n\n") },
    QuadraticInput("references") { "[a]: /" + String(repeating: "x", count: 1 << 20) + "\n\n" + fill("[a]\n\n") },
    QuadraticInput("emphasis around images") {
      String(repeating: "*a", count: 200_000) + "![b](c)" + String(repeating: "*", count: 200_000)
    },
  ]
}
