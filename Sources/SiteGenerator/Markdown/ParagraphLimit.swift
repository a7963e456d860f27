import SiteModel

extension MarkdownDocument {
  /// Takes out of the tree what an excerpt does not show, and says so: the file may hold more than the page.
  mutating func limit(to paragraphs: Int, _ findings: inout BodyFindings) {
    guard let cut = keep(paragraphs: paragraphs) else { return }
    let place = findings.source.place(line: cut.line, column: 1)
    findings.add(.notShown(cut.blocks, limit: paragraphs), at: place)
  }
}

extension BodyFinding {
  /// That the rest of a text is not shown.
  fileprivate static func notShown(_ blocks: Int, limit: Int) -> BodyFinding {
    BodyFinding(
      .information, "not-shown",
      "from here on nothing is shown, \(blocks) \(blocks == 1 ? "block" : "blocks") in all: "
        + "the excerpt has \(limit) \(limit == 1 ? "paragraph" : "paragraphs")",
      hint: "cut the text here, or see 'rights.paragraphs' and the outlet's 'edits.excerptParagraphs'")
  }
}
