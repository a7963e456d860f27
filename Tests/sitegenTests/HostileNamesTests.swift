import Foundation
import Testing

/// Whatever articles, their authors and their terms are called, nothing is written outside of the output, and every address in
/// it can be a file anywhere (SECURITY.md T11).
@Suite(.onOwnThread) struct HostileNamesTests {
  @Test(arguments: HostileNamesSite.Place.allCases)
  func stayInTheOutput(_ place: HostileNamesSite.Place) throws {
    let site = try HostileNamesSite()
    for (number, name) in HostileNames.all.enumerated() { site.add(name, at: place, number: number) }
    let before = try site.outside()
    let refused = try removeRefused(site)
    let result = try Command.run(["build", "--as-of", "2026-06-01"], in: site.url)
    #expect(result.exitCode == 0, "\(result.errors.suffix(2_000))")
    let after = try site.outside()
    let files = try Tree.read(site.url.appendingPathComponent("public")).keys.sorted()
    #expect(files.count > 20)
    for file in files {
      let fault = HostileNamesSite.fault(of: file)
      #expect(fault == nil, "\(file.debugDescription)")
    }
    let lost = before.filter { after[$0.key] != $0.value && !refused.contains($0.key) }.keys
    #expect(lost.isEmpty, "\(lost.sorted())")
    let others = after.keys.filter { before[$0] == nil }
    #expect(others.isEmpty, "\(others.sorted())")
  }

  /// Takes out the articles that have errors, each of which names a file, until there is none. Returns their paths.
  private func removeRefused(_ site: HostileNamesSite) throws -> Set<String> {
    var refused: Set<String> = []
    for _ in 0..<20 {
      let result = try Command.run(["check", "--as-of", "2026-06-01", "--format", "json"], in: site.url)
      #expect([0, 1].contains(result.exitCode), "\(result.errors.suffix(2_000))")
      let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
      let errors = report.diagnostics.filter { $0.severity == "error" }
      if errors.isEmpty { return refused }
      for error in errors {
        let file = try #require(error.file, "\(error)")
        try? FileManager.default.removeItem(atPath: site.url.path + "/" + file)
        refused.insert("\(site.path)/\(file)")
      }
    }
    Issue.record("there are errors still")
    return refused
  }

  private struct Report: Decodable {
    struct Diagnostic: Decodable {
      let severity: String
      let id: String
      let file: String?
      let text: String
    }

    let diagnostics: [Diagnostic]
  }

  /// Names that one file system or another takes for one.
  @Test(arguments: [
    ("caf\u{E9}", "cafe\u{301}"), ("Harbour", "harbour"), ("HARBOUR", "Harbour"), ("\u{C5}", "A\u{30A}"),
    ("a b", "a-b"),
    ("\u{41C}\u{43E}\u{441}\u{43A}\u{432}\u{430}", "\u{43C}\u{43E}\u{441}\u{43A}\u{432}\u{430}"),
    ("\u{AC00}", "\u{1100}\u{1161}"),
  ])
  func clashesNameBoth(_ first: String, _ second: String) throws {
    let site = try HostileNamesSite()
    site.add(first, at: .file, number: 1)
    site.add(second, at: .file, number: 2)
    let result = try Command.run(["build", "--as-of", "2026-06-01"], in: site.url)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("[address-taken]"), "\(result.errors)")
    // By bytes: the two forms of one name are the same text to Swift.
    for name in [first, second] {
      let file = Data("content/articles/\(name).md".utf8)
      #expect(Data(result.errors.utf8).range(of: file) != nil, "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: site.url.path + "/public"))
  }
}
