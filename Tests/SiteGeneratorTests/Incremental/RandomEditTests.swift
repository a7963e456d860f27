import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// Whatever is changed between two builds: a build that has a record of the last one writes the same bytes, and says the
/// same, as one that makes everything (SECURITY.md S66, T5).
@Suite struct RandomEditTests {
  /// How many sequences; 1,000 are asked for now and then: `SITEGEN_CASES=1000 swift test --filter RandomEditTests`.
  static let cases = UInt64(ProcessInfo.processInfo.environment["SITEGEN_CASES"] ?? "") ?? 10
  private static let steps = 6

  @Test func incrementalIsClean() async throws {
    var reused = 0
    for seed in 0..<Self.cases { reused += try await run(seed: seed) }
    // It would be easy to be right by making everything again.
    #expect(reused > Int(Self.cases) * 20)
  }

  /// Works on a site, and builds it after each step both ways; returns how much stayed as it was.
  private func run(seed: UInt64) async throws -> Int {
    var (site, desk) = (try EditedSite(), EditedSite.Desk(seed: seed))
    var (log, reused): ([EditedSite.Edit], Int) = ([], 0)
    try site.write()
    for step in 0...Self.steps {
      if step > 0 {
        for _ in 0..<Int.random(in: 0...2, using: &desk.random) {
          let edit = EditedSite.Edit.allCases.randomElement(using: &desk.random) ?? .body
          log.append(edit)
          try site.apply(edit, &desk)
        }
        try site.write()
      }
      let report = try await build(site, desk, "public", usesRecord: true)
      let clean = try await build(site, desk, "clean", usesRecord: false)
      reused += report.reused ?? 0
      let about = Comment(rawValue: "seed \(seed), step \(step), \(log)")
      #expect(findings(report) == findings(clean), about)
      #expect(report.articleCounts == clean.articleCounts, about)
      guard !clean.hasErrors else { continue }
      let (ours, theirs) = (try site.folder.tree("public"), try site.folder.tree("clean"))
      for path in Set(ours.keys).union(theirs.keys) where ours[path] != theirs[path] {
        Issue.record("\(path) differs: \(about)")
      }
    }
    return reused
  }

  private func build(
    _ site: EditedSite, _ desk: EditedSite.Desk, _ output: String, usesRecord: Bool
  ) async throws -> BuildReport {
    var options = BuildOptions(source: site.folder.path, output: output, now: desk.now, width: 2)
    options.usesRecord = usesRecord
    options.answersFromRecord = usesRecord
    if !usesRecord { try? FileManager.default.removeItem(atPath: site.folder("clean")) }
    return try await Generator(options: options).build()
  }

  /// What is said about the site; that identifiers changed is said in comparison with the output before.
  private func findings(_ report: BuildReport) -> Set<Diagnostic> { Set(report.diagnostics.filter { $0.id != "O115" }) }
}
