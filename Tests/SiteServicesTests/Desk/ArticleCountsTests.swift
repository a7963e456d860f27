import SiteModel
import Testing

@testable import SiteGenerator
@testable import SiteServices

/// How many articles there are is one number, whoever says it.
@Suite struct ArticleCountsTests {
  @Test func areTheSameEverywhere() async throws {
    let folder = try SiteFolder()
    for (name, keys) in [
      ("draft", "draft: true"), ("held", "embargo: 2026-06-20"), ("over", "expires: 2026-05-15"),
      ("gone", "expires: 2026-05-15\nonExpiry: remove"), ("taken", "withdrawn: {date: 2026-05-01, reason: asked}"),
    ] {
      try folder.write("content/articles/\(name).md", SiteFolder.article(name, keys: keys, body: "About \(name).\n"))
    }
    var options = BuildOptions(source: folder.path, output: folder.path + "/public", now: 1_780_000_000, width: 2)
    options.asOf = Timestamp(reading: "2026-06-01")
    let build = try await Generator(options: options).build()
    #expect(!build.hasErrors, "\(build.diagnostics)")
    let counts = build.articleCounts
    #expect(counts.words == "7 articles: 2 published, 2 withheld, 3 over")
    #expect(build.counts.first { $0.kind == .articles }?.count == counts.published)
    #expect(try await SiteCheck(options: options).run().articleCounts == counts)
    let totals = try #require(try await AuditReport.read(options).ledger).totals
    #expect(totals.articles == counts.all)
    #expect(totals.byState.first { $0.key == "published" }?.count == counts.published)
    var maker = EditionMaker(options)
    let edition = try await maker.make(now: 0, changes: nil).edition
    let desk = Desk(edition?.snapshot, diagnostics: [])
    #expect(desk.counts == counts)
    #expect(DeskSamples.text(desk).contains(counts.words))
  }

  /// Drafts that are asked for are published, on the desk as in a build.
  @Test func followTheSelection() async throws {
    let folder = try SiteFolder()
    try folder.write("content/articles/draft.md", SiteFolder.article("Draft", keys: "draft: true"))
    var options = BuildOptions(source: folder.path, output: folder.path + "/public", now: 1_780_000_000, width: 2)
    options.includesDrafts = true
    var maker = EditionMaker(options)
    let edition = try await maker.make(now: 1_780_000_000, changes: nil).edition
    #expect(Desk(edition?.snapshot, diagnostics: []).counts.words == "3 articles: 3 published")
    #expect(try await Generator(options: options).build().articleCounts.words == "3 articles: 3 published")
  }
}
