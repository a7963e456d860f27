import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct DueListTests {
  private func shorts(_ items: [DueItem]) -> [String] { items.map { "\($0.date) \($0.action.rawValue) \($0.title)" } }

  @Test func listsWhatEndsAndWhatBegins() throws {
    var permitted = try DueSamples.article("permitted")
    permitted.rights.permission = Permission()
    permitted.rights.permission?.from = "Ann"
    permitted.rights.permission?.until = Timestamp(reading: "2026-04-09")
    var waived = try DueSamples.article("waived")
    var waiver = Waiver()
    (waiver.rule, waiver.by, waiver.until) = ("R022", "Bo", Timestamp(reading: "2026-03-10"))
    waived.waivers = [waiver]
    var expiring = try DueSamples.article("expiring")
    expiring.expires = Timestamp(reading: "2026-03-20")
    let removed = try DueSamples.article(
      "removed", of: DueSamples.outlet { ($0.time.removeAfter, $0.time.zone) = (.days(20), .utc) })
    var embargoed = try DueSamples.article("embargoed")
    embargoed.embargo = Timestamp(reading: "2026-03-12T09:30:00+01:00")
    let delayed = try DueSamples.article("delayed", of: DueSamples.outlet { $0.time.minDelay = .days(14) })
    let future = try DueSamples.article("future", day: 31)
    let items = try DueSamples.items([permitted, waived, expiring, removed, embargoed, delayed, future])
    #expect(
      shorts(items) == [
        "2026-03-10 renew waived", "2026-03-12T08:30:00Z open embargoed", "2026-03-14 open delayed",
        "2026-03-21 remove expiring", "2026-03-21 remove removed", "2026-03-31 open future",
        "2026-04-09 renew permitted",
      ])
    #expect(items.first?.task == "the waiver of R022 by Bo ends: decide again, or mend it", "it is a warning")
    waived.waivers[0].rule = "R051"
    #expect(
      try DueSamples.items([waived]).first?.task
        == "the waiver of R051 by Bo ends: decide again, or mend it, or the article goes")
    #expect(items.last?.task == "the permission of Ann ends: renew it, or the article goes")
    #expect(Set(items.map(\.id)).count == items.count)
    #expect(items.allSatisfy { $0.outlet == "The Post" })
  }

  /// The first day is taken whole, and the last one too.
  @Test(arguments: [("2026-03-09", false), ("2026-03-10", true), ("2026-04-09", true), ("2026-04-10", false)])
  func hasTwoEnds(_ day: String, _ isDue: Bool) throws {
    var article = try DueSamples.article("a")
    article.rights.permission = Permission()
    article.rights.permission?.until = Timestamp(reading: day)
    #expect(try DueSamples.items([article]).isEmpty != isDue)
  }

  @Test func passesOverWhatAsksForNothing() throws {
    var articles = try (0..<4).map { number in
      var article = try DueSamples.article("a\(number)", of: DueSamples.outlet { $0.notify = Notification() })
      article.expires = Timestamp(reading: "2026-03-20")
      return article
    }
    articles[0].isDraft = true
    articles[1].withdrawal = Withdrawal()
    articles[2].expires = Timestamp(reading: "2026-03-05")
    articles[3].source = nil
    articles[3].expires = nil
    #expect(try DueSamples.items(articles).isEmpty)
  }

  @Test func notifiesWhoeverWantsToHear() throws {
    var notice = Notification()
    (notice.to, notice.what) = ("desk@post.example.org", .pdf)
    let outlet = DueSamples.outlet { $0.notify = notice }
    let items = try DueSamples.items(try [20, 5].map { try DueSamples.article("a\($0)", day: $0, of: outlet) })
    #expect(
      shorts(items) == ["2026-03-05 notify a5", "2026-03-20 open a20", "2026-03-20 notify a20"])
    #expect(items.first?.task == "send a PDF of the page to desk@post.example.org")
    #expect(try DueSamples.items([try DueSamples.article("old", day: 5, of: outlet)], within: .days(3)).isEmpty)
  }

  /// An address of mail is written to; a page says itself how it is told.
  @Test(
    arguments: [
      ("desk@post.example.org", nil, "send the address of the page to desk@post.example.org"),
      ("desk@post.example.org", .reach, "write to desk@post.example.org how many read it"),
      ("https://post.example.org/tell", nil, "report the address of the page as https://post.example.org/tell says"),
      ("https://post.example.org/tell", .reach, "report how many read it as https://post.example.org/tell says"),
    ] as [(String, SiteModel.Notification.Payload?, String)])
  func wordsANoticeByItsAddress(_ to: String, _ what: SiteModel.Notification.Payload?, _ task: String) {
    var notice = SiteModel.Notification()
    (notice.to, notice.what) = (to, what)
    #expect(notice.task == task)
  }

  /// Outlets that were told already are not told again, each for itself.
  @Test func notifiesNobodyTwice() throws {
    func outlet(_ key: String) -> SharedOutlet {
      DueSamples.outlet {
        ($0.key, $0.name) = (key, key)
        $0.notify = Notification()
        $0.notify?.to = "desk@\(key).example.org"
      }
    }
    var article = try DueSamples.article("a", day: 5, of: outlet("post"))
    article.via = [Hop(outlet: outlet("digest"), url: try #require(WebAddress("https://digest.example.org/a")))]
    func told() throws -> [String?] { try DueSamples.items([article]).map(\.outlet).sorted { $0 ?? "" < $1 ?? "" } }
    #expect(try told() == ["digest", "post"])
    article.source?.notified = Timestamp(reading: "2026-03-06")
    #expect(try told() == ["digest"])
    article.via[0].notified = Timestamp(reading: "2026-03-06")
    #expect(try told().isEmpty)
  }

  /// Each outlet on the way asks for itself, and calendars tell the two apart.
  @Test func namesTheOutletThatAsks() throws {
    var article = try DueSamples.article("a", of: DueSamples.outlet { $0.time.removeAfter = .days(20) })
    let digest = DueSamples.outlet { ($0.key, $0.name, $0.time.removeAfter) = ("digest", "Digest", .days(25)) }
    article.via = [Hop(outlet: digest, url: try #require(WebAddress("https://digest.example.org/a")))]
    let items = try DueSamples.items([article])
    #expect(items.map(\.outlet) == ["The Post", "Digest"])
    #expect(Set(items.map(\.id)).count == 2)
    article.via.append(article.via[0])
    #expect(try DueSamples.items([article]).count == 2)
  }

  /// Midnight of the outlet is a time of day elsewhere; what is printed is the outlet's.
  @Test func countsInTheZoneOfTheOutlet() throws {
    let zone = try #require(TimeZoneDatabase.rules(named: "America/New_York"))
    var article = try DueSamples.article("a", of: DueSamples.outlet { $0.time.zone = zone })
    article.expires = Timestamp(reading: "2026-03-14")
    article.embargo = Timestamp(reading: "2026-03-12 09:30")
    let items = try DueSamples.items([article])
    #expect(shorts(items) == ["2026-03-12T09:30:00-04:00 open a", "2026-03-15 remove a"])
    #expect(items.last?.instant == Timestamp(reading: "2026-03-15T04:00:00Z")?.instant(in: .utc))
  }

  /// An article that an ended waiver took out asks for nothing more, as one that expired.
  @Test func leavesOutWhatAWaiverTookOut() throws {
    var article = try DueSamples.article("harbour")
    article.expires = Timestamp(reading: "2026-03-20")
    let list = DueList(from: try #require(Timestamp(reading: "2026-03-10")), within: .days(30), in: .utc)
    let day = 86_400
    #expect(!list.items(of: [article]).isEmpty)
    #expect(list.items(of: [article], waiverEnds: [article.file: list.start - day]).isEmpty)
    #expect(!list.items(of: [article], waiverEnds: [article.file: list.start + day]).isEmpty)
  }
}
