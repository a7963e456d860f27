import SiteModel
import Testing

@testable import SiteServices

/// As of 2026-06-01T12:00:00Z.
@Suite struct DeskTests {
  private func row(_ change: (inout Article) -> Void) throws -> DeskArticle {
    var article = try DeskSamples.article("a")
    change(&article)
    return try #require(try DeskSamples.desk([article]).articles.first)
  }

  @Test func saysTheState() throws {
    #expect(try row { _ in }.kinds == [.published])
    #expect(try row { $0.isDraft = true }.kinds == [.draft])
    let held = try row { $0.embargo = Timestamp(reading: "2026-06-02T10:00:00Z") }
    #expect(held.kinds == [.embargoed] && held.stateDate == "2026-06-02T10:00:00Z")
    #expect(try row { $0.date = Timestamp(reading: "2026-06-05") ?? $0.date }.kinds == [.future])
    #expect(try row { $0.expires = Timestamp(reading: "2026-05-31") }.kinds == [.expired])
    let gone = try row {
      $0.withdrawal = Withdrawal()
      $0.expires = Timestamp(reading: "2026-06-03")
    }
    #expect(gone.kinds == [.withdrawn] && gone.until == nil)
  }

  /// An article without the waiver that it needs is over, and what is to be mended in its outlet's file is its own.
  @Test func knowsWhatOnlyACheckSees() throws {
    let article = try DeskSamples.article("a")
    var finding = DeskSamples.fault("content/outlets/post.yaml", .warning)
    finding.article = article.file
    let desk = try DeskSamples.desk([article], [finding], waiverEnds: [article.file: 1_780_272_000])
    let row = try #require(desk.articles.first)
    #expect(row.state == .expired && row.stateDate == "2026-06-01")
    #expect(row.findings.count == 1 && desk.findings.isEmpty)
  }

  /// Thirty days, the last of them included.
  @Test(arguments: [("2026-06-01", true), ("2026-06-30", true), ("2026-07-01", false), ("2027-01-01", false)])
  func saysWhatExpiresSoon(_ day: String, _ isSoon: Bool) throws {
    let row = try row { $0.expires = Timestamp(reading: day) }
    #expect(row.isExpiring == isSoon && row.until == day && row.state == .published)
    #expect(try self.row { ($0.expires, $0.isDraft) = (Timestamp(reading: day), true) }.isExpiring == false)
  }

  @Test func givesEachItsFindings() throws {
    let articles = [try DeskSamples.article("a"), try DeskSamples.article("b")]
    let note = DeskSamples.fault("content/articles/b.md", .information)
    let desk = try DeskSamples.desk(articles, [note, DeskSamples.fault("content/articles/a.md")])
    #expect(desk.articles.map(\.isFaulty) == [true, false])
    #expect(desk.articles.first?.findings.first?.place == "content/articles/a.md:7:3")
    #expect(desk.articles.map(\.findings.summary) == ["1 error", "1 note"] && desk.findings.isEmpty)
  }

  /// What cannot be read is a row too, and comes first; what is wrong elsewhere stands apart.
  @Test func showsWhatCannotBeRead() throws {
    let faults = ["content/articles/broken.md", "templates/page.mustache", "content/articles/_index.md"]
    let desk = try DeskSamples.desk([try DeskSamples.article("a")], faults.map { DeskSamples.fault($0) })
    #expect(desk.articles.map(\.file) == ["content/articles/broken.md", "content/articles/a.md"])
    #expect(desk.articles.first?.kinds == [.unreadable, .faulty])
    #expect(
      desk.findings.compactMap(\.place) == ["content/articles/_index.md:7:3", "templates/page.mustache:7:3"])
  }

  @Test func listsTheNewestFirst() throws {
    let days = ["2026-03-04", "2026-05-01", "2025-01-01", "2026-05-01"]
    let articles = try days.enumerated().map { try DeskSamples.article("a\($0)", date: $1) }
    #expect(try DeskSamples.desk(articles).articles.map(\.title) == ["a1", "a3", "a0", "a2"])
  }
}
