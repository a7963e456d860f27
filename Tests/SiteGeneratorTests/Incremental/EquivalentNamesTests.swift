import SiteModel
import Testing

@testable import SiteGenerator

/// Two names that Unicode calls equivalent are two files.
@Suite struct EquivalentNamesTests {
  private func build(_ folder: TemporaryFolder, _ minute: Int, usesRecord: Bool = true) async throws -> [String: String]
  {
    var options = BuildOptions(source: folder.path, now: 1_780_000_000 + 60 * minute, width: 2)
    options.usesRecord = usesRecord
    let report = try await Generator(options: options).build()
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    return try folder.tree("public").filter { $0.key != ".sitegen-output" }
  }

  @Test(arguments: [("\u{C5}", "A\u{30A}"), ("a\u{316}\u{301}", "a\u{301}\u{316}")])
  func areTwoFiles(_ first: String, _ second: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    func write(_ name: String, _ slug: String, _ text: String) throws {
      try folder.write(
        "content/news/\(name)/text.md", "---\ntitle: T \(text)\ndate: 2026-03-04\nslug: \(slug)\n---\nText \(text).\n")
    }
    try write(first, "one", "1")
    try write(second, "two", "2")
    let built = try await build(folder, 0)
    #expect(built.values.contains { $0.contains("Text 1.") } && built.values.contains { $0.contains("Text 2.") })
    for (number, (name, slug)) in [(first, "one"), (second, "two"), (first, "one")].enumerated() {
      try write(name, slug, "new \(number)")
      let incremental = try await build(folder, 2 * number + 1)
      #expect(incremental.values.contains { $0.contains("Text new \(number).") })
      #expect(try await build(folder, 2 * number + 2, usesRecord: false) == incremental)
    }
  }

  @Test func areComparedByTheirBytes() {
    #expect("\u{C5}" == "A\u{30A}" && !"\u{C5}".isExactly("A\u{30A}"))
    #expect(ExactText("\u{C5}") != ExactText("A\u{30A}") && ExactText("a") == ExactText("a"))
    #expect(Set([ExactText("\u{C5}"), ExactText("A\u{30A}"), ExactText("\u{C5}")]).count == 2)
    #expect(!["\u{C5}"].isExactly(["A\u{30A}"]) && ["a", "b"].isExactly(["a", "b"]) && !["a"].isExactly([]))
  }
}
