import Testing

@testable import SiteGenerator

/// Only the key's own lines change.
@Suite struct FrontMatterEditTests {
  private static let values = [("date", "2026-05-04"), ("reason", "\"Why: \\\"so\\\"\""), ("status", "410")].map {
    (name: $0.0, text: $0.1)
  }
  private static let block = "withdrawn:\n  date: 2026-05-04\n  reason: \"Why: \\\"so\\\"\"\n  status: 410\n"

  private func edit(_ text: String) throws -> String {
    String(decoding: try FrontMatterEdit(Array(text.utf8)).setting("withdrawn", to: Self.values), as: UTF8.self)
  }

  @Test func addsTheKeyBehindAllOthers() throws {
    let text =
      "---\n# why\ntitle:   'A'  # as given\n\ndate: 2026-03-04\nextra: {a: [1, 2]}\n# the end\n---\n\n---\nBody --- \n"
    #expect(
      try edit(text)
        == text.replacing("# the end\n---\n", with: "# the end\n" + Self.block + "---\n", maxReplacements: 1))
  }

  /// However the old one was written: what follows it stays.
  @Test(arguments: [
    "withdrawn: {date: 2026-01-01, reason: \"x\", status: 451}  # by phone\n",
    "withdrawn: {\n  date: 2026-01-01,\n  reason: x\n}\n",
    "withdrawn:\n  # said so\n  date: 2026-01-01\n\n  status: 451\n",
    "withdrawn:\n  date: 2026-01-01\n  reason: >\n    folded\n    text\n\n",
    "withdrawn:\n  date: 2026-01-01\n  reason: |+\n    kept\n",
    "withdrawn:\n    reason: a text\n      of two lines\n    date: 2026-01-01\n",
    "withdrawn:\n", "withdrawn: ~\n", "\"withdrawn\": {date: 2026-01-01}\n",
  ])
  func replacesTheKeyThatIsThere(_ old: String) throws {
    let rest = "# about the next\nwaive: []\nétat: x\n"
    let after = try edit("---\ntitle: A\n" + old + rest + "---\nBody\n")
    #expect(after.hasPrefix("---\ntitle: A\n" + Self.block))
    #expect(after.hasSuffix("\n" + rest + "---\nBody\n"))
    #expect(after.replacing("\n\n", with: "\n") == "---\ntitle: A\n" + Self.block + rest + "---\nBody\n")
  }

  @Test func keepsLineEndingsMarksAndIndentation() throws {
    let text = "\u{FEFF}---\r\n  title: A\r\n  date: 2026-03-04\r\n---\r\nBody\r\n"
    let added = Self.block.split(separator: "\n").map { "  \($0)\r\n" }.joined()
    #expect(try edit(text) == text.replacing("04\r\n---", with: "04\r\n\(added)---"))
  }

  @Test func isTheSameASecondTime() throws {
    let once = try edit("---\ntitle: A\ndate: 2026-03-04\n---\nBody\n")
    #expect(try edit(once) == once)
  }

  @Test(arguments: [
    "no front matter", "---\ntitle: A\n", "---\n---\n", "---\n- a\n---\n", "---\ntitle: [\n---\n",
    "---\n{title: A}\n---\n",
    "---\n{\ntitle: A,\ndate: 2026-03-04\n}\n---\n", "---\n? a\n: b\n---\n",
  ])
  func refusesWhatItCannotKeep(_ text: String) {
    #expect(throws: FrontMatterEdit.Fault.self) { try edit(text) }
  }

  /// Wherever a value stands that looks like the key.
  @Test func isNotMistaken() throws {
    let text = "---\ntitle: |\n  withdrawn: no\nextra:\n  withdrawn: 1\n---\nwithdrawn: yes\n"
    #expect(try edit(text) == text.replacing("1\n---\n", with: "1\n\(Self.block)---\n"))
  }
}
