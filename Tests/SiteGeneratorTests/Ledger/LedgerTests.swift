import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct LedgerTests {
  private func entry(
    _ article: Article, asOf day: String = "2026-06-01", waived: [WaivedFinding] = []
  ) throws -> LedgerEntry {
    let moment = try #require(Timestamp(reading: day))
    let ledger = Ledger(
      [article], settings: SiteSettings(), moment: day, asOf: moment.end(in: .utc) - 1, fidelity: [:], findings: [],
      waived: waived)
    return try #require(ledger.entries.first)
  }

  /// The last day counts, in the zone of whoever sets it.
  @Test(arguments: [("2026-05-31", true), ("2026-06-01", false), ("2026-06-02", false)])
  func saysTheLastDay(_ day: String, _ isOver: Bool) throws {
    let zone = TimeZoneRules(name: "+02:00", offset: 7_200)
    var article = try DueSamples.article("a", of: DueSamples.outlet { $0.time.zone = zone })
    article.rights.permission = Permission()
    article.rights.permission?.until = Timestamp(reading: day)
    let end = try #require(try entry(article, asOf: "2026-06-01T12:00:00Z").end)
    #expect(end.until == day && end.day.iso8601 == day && end.why == .permission && end.isOver == isOver)
    article.withdrawal = Withdrawal()
    #expect(try entry(article).end == nil)
  }

  @Test func saysTheState() throws {
    var article = try DueSamples.article("a", of: DueSamples.outlet { $0.time.minDelay = .days(200) })
    #expect(try entry(article).state.words == "delayed until 2026-09-16")
    article = try DueSamples.article("a")
    #expect(try entry(article).state.words == "published 2026-03-01")
    article.embargo = Timestamp(reading: "2026-06-02T10:00:00+02:00")
    #expect(try entry(article).state.words == "embargoed until 2026-06-02T08:00:00Z")
    article.isDraft = true
    #expect(try entry(article).state.words == "draft")
    article.expires = Timestamp(reading: "2026-03-20")
    (article.isDraft, article.embargo) = (false, nil)
    #expect(try entry(article).state.words == "expired 2026-03-21")
    article.withdrawal = Withdrawal()
    #expect(try entry(article).state.words == "withdrawn")
  }

  /// A waiver that an article needs ends its time, whatever else would end it later.
  @Test func saysWhichWaiverEnded() throws {
    var article = try DueSamples.article("a")
    article.expires = Timestamp(reading: "2026-09-01")
    let moment = try #require(Timestamp(reading: "2026-06-01"))
    let ledger = Ledger(
      [article], settings: SiteSettings(), moment: "2026-06-01", asOf: moment.end(in: .utc) - 1,
      waiverEnds: [article.file: moment.instant(in: .utc)], fidelity: [:], findings: [], waived: [])
    let entry = try #require(ledger.entries.first)
    #expect(entry.state.words == "expired 2026-06-01" && entry.state.reason == "waiver")
    #expect(entry.end?.until == "2026-05-31" && entry.end?.why == .waiver && entry.end?.isOver == true)
  }

  /// What is to be mended in the outlet's file stands at the article, and a waiver of it is in force there.
  @Test func hasWhatStandsInAnotherFile() throws {
    var article = try DueSamples.article("a")
    var finding = Diagnostic(.warning, id: "R017", at: SourceSpan(file: "content/outlets/post.yaml"), "not read")
    finding.article = article.file
    var waiver = Waiver()
    (waiver.rule, waiver.by, waiver.until) = ("R017", "Bo", Timestamp(reading: "2026-12-31"))
    article.waivers = [waiver]
    let moment = try #require(Timestamp(reading: "2026-06-01"))
    func entry(_ findings: [Diagnostic], _ waived: [WaivedFinding]) throws -> LedgerEntry {
      let ledger = Ledger(
        [article], settings: SiteSettings(), moment: "2026-06-01", asOf: moment.instant(in: .utc), fidelity: [:],
        findings: findings, waived: waived)
      return try #require(ledger.entries.first)
    }
    #expect(try entry([finding], []).findings.map(\.id) == ["R017"])
    let waived = try entry([], [WaivedFinding(diagnostic: finding, waiver: waiver)])
    #expect(waived.findings.isEmpty && waived.waivers.map(\.effect) == [.inForce])
  }

  @Test func saysWhatWaiversDo() throws {
    var article = try DueSamples.article("a")
    var waiver = Waiver()
    (waiver.rule, waiver.by, waiver.because, waiver.until) = (
      "R007", "Bo", "no dates", Timestamp(reading: "2026-06-01")
    )
    article.waivers = [waiver]
    #expect(try entry(article).waivers.map(\.effect) == [.unused])
    #expect(try entry(article, asOf: "2026-06-02").waivers.map(\.effect) == [.ended])
    let finding = Diagnostic(.warning, id: "R007", at: SourceSpan(file: article.file), "no date")
    let waived = try entry(article, waived: [WaivedFinding(diagnostic: finding, waiver: waiver)])
    #expect(waived.waivers.map(\.words) == ["R007 by Bo until 2026-06-01"])
    article.withdrawal = Withdrawal()
    #expect(try entry(article).waivers.map(\.words) == ["R007 by Bo until 2026-06-01 (unchecked)"])
  }

  @Test func leavesOwnPagesOut() throws {
    var page = try ArticleSamples.article("about")
    page.kind = .page
    let ledger = Ledger(
      [page], settings: SiteSettings(), moment: "2026-06-01", asOf: 0, fidelity: [:], findings: [], waived: [])
    #expect(ledger.entries.isEmpty && ledger.totals.articles == 0)
  }

  @Test func countsTheLargestFirst() throws {
    let articles = try ["a", "b", "c"].map { try DueSamples.article($0) } + [try ArticleSamples.article("d")]
    let totals = Ledger(
      articles, settings: SiteSettings(), moment: "2026-06-01", asOf: 1_780_358_399, fidelity: [:], findings: [],
      waived: []
    ).totals
    #expect(totals.byOutlet.map { "\($0.key) \($0.name) \($0.count)" } == ["post The Post 3", " own work 1"])
    #expect(totals.byEdit.map { "\($0.name) \($0.count)" } == ["no original kept 3"])
    #expect(totals.articles == 4 && totals.republished == 3)
  }
}
