import Foundation
@testable import HTML
import Testing

/// The tables of docs/concepts/sanitizing.md are those of the program. `SITEGEN_RECORD=1` writes them.
@Suite struct SanitizingDocumentationTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/concepts/sanitizing.md")

  @Test func tablesAreThoseOfTheProgram() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    var expected = replacing("elements", in: text, with: elements)
    expected = replacing("denied", in: expected, with: denied)
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] != nil {
      try expected.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(text == expected)
    #expect(text.contains("| `blockquote` | `cite` |"))
  }

  private var elements: String {
    let rows = ElementTable.allowed.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return "| `\(words[0])` | \(words.dropFirst(2).map { "`\($0)`" }.joined(separator: " ")) |"
    }
    return "| element | attributes |\n|---|---|\n" + rows.joined(separator: "\n")
  }

  private var denied: String {
    ElementTable.denied.split(separator: "\n").map { "`\($0.prefix { $0 != " " })`" }.joined(separator: " ")
  }

  private func replacing(_ name: String, in text: String, with content: String) -> String {
    guard let start = text.range(of: "<!-- \(name) -->\n"),
      let end = text.range(of: "\n<!-- end -->", range: text.index(before: start.upperBound)..<text.endIndex)
    else { return "there is no place for \(name)" }
    return "\(text[..<start.upperBound])\(content)\(text[end.lowerBound...])"
  }
}
