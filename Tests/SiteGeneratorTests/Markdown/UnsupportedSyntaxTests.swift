import SiteModel
import Testing

@testable import SiteGenerator

/// What a site has switched off.
@Suite struct UnsupportedSyntaxTests {
  private var off: MarkdownOptions {
    var options = MarkdownOptions()
    options.extensions = []
    return options
  }

  @Test(arguments: [
    "📍| a | b |\n|---|---|\n| 1 | 2 |", "text\n\n📍a | b\n:-- | --:\n1 | 2", "> 📍| a |\n> |---|",
    "- 📍| a | b |\n  |--|--|",
    "📍| a | b |\r\n|---|---|", "| a |\n\n📍| a | b |\n| - | - |",
  ])
  func findsTables(marked: String) {
    // The row is marked from the beginning of its line.
    let atLine = marked.replacing("> 📍", with: "📍> ").replacing("- 📍", with: "📍- ").replacing("\r", with: "")
    expectFindings("table-syntax", at: atLine, options: off)
  }

  @Test(arguments: [
    "text[📍[^1] more\n\n📍[^1]: The note is here.", "a 📍[^note] b", "a\n📍[^1]: x", "> 📍[^1]: note", "`[^1]` 📍[^2]",
    "``` [^1] `` ``` 📍[^2]", "a 📍[^1] b [^2]\nc 📍[^3]", "*a* 📍[^é-1_x]",
  ])
  func findsFootnotes(marked: String) {
    expectFindings("footnote-syntax", at: marked.replacing("text[", with: "text"), options: off)
  }

  @Test(arguments: ["a 📍~~b~~ c", "a 📍~~b\nc~~ d", "📍~~a~~ ~~b~~\n📍~~c~~", "`~~x~~` 📍~~y~~", "# 📍~~a~~"])
  func findsStruckText(marked: String) {
    expectFindings("strikethrough-syntax", at: marked, options: off)
  }

  @Test(arguments: [
    "```\n| a |\n|---|\n[^1] ~~x~~\n```", "    | a |\n    |---|\n    [^1]: x ~~y~~", "a | b", "a | b\n---", "--- | ---",
    "| a | b |\n|---|", "`[^1]`", "[^a](x.md)", "\\[^1] \\~~x~~", "~~ a ~~", "a ~~ b", "~~~\ncode\n~~~", "2^3 [x^2]",
    "``[^1] ` ~~x~~``", "- item\n\n      [^1] ~~x~~", "a ~b~ c", "[^not a label] [^]", "<div>\n[^1] ~~x~~\n</div>",
  ])
  func letsOthersBe(markdown: String) {
    #expect(render(markdown, options: off).diagnostics == [])
  }

  /// `[^1]: note` parses as a reference definition: the mention would be a link to `note`.
  @Test func shortFootnotesAreNoLinks() {
    let rendered = render(
      "a[^1] b\n\n[^1]: note\n", options: off, links: ["note": .broken(text: "'note' does not exist", hint: nil)])
    #expect(text(rendered) == "<p>a[^1] b</p>\n")
    #expect(rendered.diagnostics.map(\.id) == ["footnote-syntax", "footnote-syntax"])
    #expect(rendered.diagnostics.compactMap(\.span?.line) == [11, 13])
  }

  @Test func areLeftAloneWithoutAdditions() {
    var options = off
    options.additions = false
    #expect(render("~~a~~ [^1]\n\n| a |\n|---|", options: options).diagnostics.isEmpty)
  }
}
