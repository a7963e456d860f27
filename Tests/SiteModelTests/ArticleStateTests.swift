import SiteModel
import Testing

/// What an article is a minute before and at the minute of every change, in zones whose clocks are changed.
@Suite struct ArticleStateTests {
  /// An outlet's article with what a test needs, of a site in Berlin.
  struct Sample {
    var article: Article
    var time = TimeTerms()

    init(date: String = "2026-01-10") throws {
      article = Article(
        file: "content/articles/a.md", kind: .article, section: "articles", path: try SitePath(page: ["a"]), title: "A",
        date: try #require(Timestamp(reading: date)))
    }

    /// Its original of a day or moment, and the zone of its outlet.
    func published(_ date: String?, zone: TimeZoneRules? = nil) throws -> Sample {
      var (sample, outlet) = (self, Outlet())
      sample.time.zone = zone
      (outlet.key, outlet.name, outlet.time) = ("post", "The Post", sample.time)
      let url = try #require(WebAddress("https://post.example.org/a"))
      var source = Source(outlet: SharedOutlet(outlet), url: url)
      source.date = try date.map { try #require(Timestamp(reading: $0)) }
      sample.article.source = source
      return sample
    }

    func state(_ moment: String, in zone: TimeZoneRules = Zones.berlin) -> ArticleState {
      ArticleState(of: article, at: Zones.instant(moment), in: zone)
    }
  }

  @Test func isPublishedFromItsDayOn() throws {
    let sample = try Sample(date: "2026-03-29")
    #expect(sample.state("2026-03-28T23:59:59+01:00") == .future(until: Zones.instant("2026-03-29T00:00:00+01:00")))
    #expect(sample.state("2026-03-29T00:00:00+01:00") == .published)
    let moment = Zones.instant("2026-03-28T00:00:00+01:00")
    #expect(ArticleState(of: sample.article, at: moment, in: Zones.berlin, includingFuture: true) == .published)
  }

  /// Worked case 8: tomorrow's midnight of the outlet, not of the site.
  @Test func isEmbargoedInTheZoneOfTheOutlet() throws {
    var sample = try Sample(date: "2026-03-01").published("2026-03-01", zone: Zones.newYork)
    sample.article.embargo = Timestamp(reading: "2026-03-08")
    let end = Zones.instant("2026-03-08T00:00:00-05:00")
    #expect(sample.state("2026-03-07T23:59:00-05:00") == .embargoed(until: end))
    #expect(sample.state("2026-03-08T00:00:00-05:00") == .published)
    // Half past two is a time that the clocks of that day do not show.
    sample.article.embargo = Timestamp(reading: "2026-03-08 02:30")
    #expect(sample.state("2026-03-08T03:29:00-04:00").isEmbargoed)
    #expect(sample.state("2026-03-08T03:30:00-04:00") == .published)
    let article = sample.article
    let before = Zones.instant("2026-03-08T01:00:00-05:00")
    #expect(ArticleState(of: article, at: before, in: .utc, includingDrafts: true, includingFuture: true).isEmbargoed)
  }

  @Test func isEmbargoedInTheZoneOfTheSiteWhereTheOutletHasNone() throws {
    var sample = try Sample().published(nil)
    sample.article.embargo = Timestamp(reading: "2026-03-29")
    #expect(sample.state("2026-03-28T23:59:00+01:00").isEmbargoed)
    #expect(sample.state("2026-03-29T00:00:00+01:00") == .published)
  }

  /// Worked case 9, with a first publication late in the evening: in Berlin it is the next day already.
  @Test(arguments: ["2026-03-07", "2026-03-07T23:30:00-05:00", "2026-03-08T05:30:00+01:00"])
  func waitsForTheNextDayOfTheOutlet(_ first: String) throws {
    var sample = try Sample(date: "2026-03-07")
    sample.time.nextCalendarDay = true
    sample = try sample.published(first, zone: Zones.newYork)
    let until = Zones.instant("2026-03-08T00:00:00-05:00")
    #expect(sample.state("2026-03-07T23:59:00-05:00") == .delayed(until: until, by: .nextCalendarDay))
    #expect(sample.state("2026-03-08T00:00:00-05:00") == .published)
  }

  /// Two days are two days of the calendar, 48 hours are 48 hours; of a day alone hours are counted from its end.
  @Test(arguments: [
    ("P2D", "2026-10-24T10:00:00+02:00", "2026-10-26T10:00:00+01:00"),
    ("PT48H", "2026-10-24T10:00:00+02:00", "2026-10-26T09:00:00+01:00"),
    ("P2D", "2026-10-24", "2026-10-26T00:00:00+01:00"),
    ("PT24H", "2026-10-24", "2026-10-25T23:00:00+01:00"),
    ("P1W", "2026-03-25 08:00", "2026-04-01T08:00:00+02:00"),
  ])
  func waitsForTheOutletsDelay(_ delay: String, _ first: String, _ end: String) throws {
    var sample = try Sample()
    sample.time.minDelay = CalendarDuration(reading: delay)
    sample = try sample.published(first, zone: Zones.berlin)
    let end = Zones.instant(end)
    #expect(ArticleState(of: sample.article, at: end - 60, in: .utc) == .delayed(until: end, by: .minDelay))
    #expect(ArticleState(of: sample.article, at: end, in: .utc) == .published)
  }

  @Test func cannotCountFromADayThatIsNotKnown() throws {
    var sample = try Sample()
    (sample.time.minDelay, sample.time.nextCalendarDay, sample.time.maxAge) = (.days(90), true, .days(1))
    #expect(try sample.published(nil).state("2026-01-10T00:00:00+01:00") == .published)
  }

  /// The last hold counts, and so do the terms of a site in between.
  @Test func waitsForTheLastOfSeveral() throws {
    var sample = try Sample(date: "2026-03-01")
    sample.time.minDelay = .days(2)
    sample = try sample.published("2026-03-01", zone: .utc)
    sample.article.embargo = Timestamp(reading: "2026-03-02")
    var outlet = Outlet()
    outlet.time.nextCalendarDay = true
    var hop = Hop(
      outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://other.example.org/a")))
    hop.date = Timestamp(reading: "2026-03-04")
    #expect(sample.state("2026-03-02T12:00:00Z", in: .utc).isDelayed)
    #expect(sample.state("2026-03-03T00:00:00Z", in: .utc) == .published)
    sample.article.via = [hop]
    #expect(sample.state("2026-03-04T23:59:00Z", in: .utc).isDelayed)
    #expect(sample.state("2026-03-05T00:00:00Z", in: .utc) == .published)
  }

  /// Worked case 10: ninety days of the outlet's calendar, whatever the clocks did; on the 91st it is gone.
  @Test(arguments: [
    ("2026-03-01", "2026-05-30T00:00:00-04:00"),
    ("2026-03-01T10:00:00-05:00", "2026-05-30T10:00:00-04:00"),
    ("2026-09-01", "2026-11-30T00:00:00-05:00"),
  ])
  func goesAfterTheOutletsTime(_ date: String, _ end: String) throws {
    var sample = try Sample(date: date)
    sample.time.removeAfter = .days(90)
    sample = try sample.published("2026-02-27", zone: Zones.newYork)
    let end = Zones.instant(end)
    #expect(ArticleState(of: sample.article, at: end - 60, in: Zones.berlin) == .published)
    #expect(
      ArticleState(of: sample.article, at: end, in: Zones.berlin) == .expired(since: end, why: .removeAfter))
  }

  /// A day counts to its end, a moment to its second; a permission has its last day.
  @Test(arguments: [
    (ArticleTimes.Ending.expires, "2026-10-25", "2026-10-26T00:00:00+01:00"),
    (.expires, "2026-10-25 12:00", "2026-10-25T12:00:01+01:00"),
    (.permission, "2026-03-29", "2026-03-30T00:00:00+02:00"),
  ])
  func expires(_ ending: ArticleTimes.Ending, _ last: String, _ end: String) throws {
    var sample = try Sample().published(nil, zone: Zones.berlin)
    if ending == .expires {
      sample.article.expires = Timestamp(reading: last)
    } else {
      sample.article.rights.permission = Permission()
      sample.article.rights.permission?.until = Timestamp(reading: last)
    }
    let end = Zones.instant(end)
    #expect(ArticleState(of: sample.article, at: end - 1, in: Zones.newYork) == .published)
    #expect(ArticleState(of: sample.article, at: end, in: Zones.newYork) == .expired(since: end, why: ending))
  }

  @Test func goesAtTheFirstOfSeveralEnds() throws {
    var sample = try Sample(date: "2026-03-01")
    sample.time.removeAfter = .days(10)
    sample = try sample.published(nil, zone: .utc)
    sample.article.expires = Timestamp(reading: "2026-12-31")
    let end = Zones.instant("2026-03-11T00:00:00Z")
    #expect(sample.state("2027-01-01T00:00:00Z", in: .utc) == .expired(since: end, why: .removeAfter))
  }

  /// Ninety days old is not too old; the day after is.
  @Test(arguments: [
    ("2026-03-01", "2026-05-30", false), ("2026-03-01", "2026-05-31", true),
    ("2026-03-01T10:00:00Z", "2026-05-30T10:00:00Z", false), ("2026-03-01T10:00:00Z", "2026-05-30T10:00:01Z", true),
  ])
  func isTooOld(_ first: String, _ here: String, _ isTooOld: Bool) throws {
    var sample = try Sample(date: here)
    sample.time.maxAge = .days(90)
    sample = try sample.published(first, zone: .utc)
    #expect(ArticleTimes(sample.article, in: .utc).isTooOld == isTooOld)
    let state = sample.state("2026-07-01T00:00:00Z", in: .utc)
    #expect((state == .published) != isTooOld)
    #expect(SkippedArticle.Reason(state) == (isTooOld ? .tooOld : nil))
  }

  /// What comes first where more than one thing is so.
  @Test func hasAnOrder() throws {
    var sample = try Sample(date: "2026-06-01").published(nil)
    sample.article.expires = Timestamp(reading: "2026-01-01")
    sample.article.isDraft = true
    #expect(sample.state("2026-02-01T00:00:00Z") == .draft)
    let moment = Zones.instant("2026-02-01T00:00:00Z")
    let state = ArticleState(of: sample.article, at: moment, in: .utc, includingDrafts: true)
    #expect(state == .expired(since: Zones.instant("2026-01-02T00:00:00Z"), why: .expires))
    sample.article.withdrawal = Withdrawal()
    sample.article.withdrawal?.date = Timestamp(reading: "2026-05-01")
    #expect(sample.state("2026-02-01T00:00:00Z") == .withdrawn)
  }

  /// Only what somebody could have seen leaves a page that says that it is gone.
  @Test(
    arguments: [
      // It was there from January on.
      ("2026-01-10", nil, "2026-05-01", nil, true), ("2026-01-10", nil, nil, "2026-05-01", true),
      ("2026-01-10", nil, nil, "2026-01-10", true), ("2026-01-10", "2026-02-01", nil, "2026-02-01", true),
      // It was over before its own date, or before its embargo.
      ("2026-05-02", nil, "2026-05-01", nil, false), ("2026-05-02", nil, nil, "2026-05-01", false),
      ("2026-01-10", "2026-05-02", "2026-05-01", nil, false), ("2026-01-10", "2026-05-02", nil, "2026-05-01", false),
      ("2026-01-10T18:00:00Z", nil, nil, "2026-01-10T12:00:00Z", false),
      // It is withdrawn, and its time has not come yet.
      ("2026-07-01", nil, nil, "2026-08-01", false), ("2026-01-10", "2026-07-01", nil, "2026-08-01", false),
    ] as [(String, String?, String?, String?, Bool)])
  func leavesAPageOnlyOfWhatWasShown(
    date: String, embargo: String?, expires: String?, withdrawn: String?, expected: Bool
  ) throws {
    var article = try Sample(date: date).article
    article.embargo = embargo.flatMap { Timestamp(reading: $0) }
    article.expires = expires.flatMap { Timestamp(reading: $0) }
    if let withdrawn {
      article.withdrawal = Withdrawal()
      article.withdrawal?.date = Timestamp(reading: withdrawn)
    }
    let moment = Zones.instant("2026-06-01T00:00:00Z")
    let state = ArticleState(of: article, at: moment, in: .utc)
    #expect(state == .withdrawn || SkippedArticle.Reason(state) == .expired)
    #expect(state.leavesTombstone(of: article, at: moment, in: .utc) == expected)
    if withdrawn != nil {
      // It was shown before the embargo that it has now.
      article.withdrawal?.wasShown = true
      #expect(state.leavesTombstone(of: article, at: moment, in: .utc))
    }
    article.isDraft = true
    let draft = ArticleState(of: article, at: moment, in: .utc, includingDrafts: true)
    #expect(!draft.leavesTombstone(of: article, at: moment, in: .utc))
  }

  @Test func hasOneReasonForEveryState() {
    let states: [ArticleState] = [
      .draft, .future(until: 0), .embargoed(until: 0), .delayed(until: 0, by: .minDelay), .tooOld(limit: 0),
      .expired(since: 0, why: .expires), .withdrawn,
    ]
    #expect(states.compactMap { SkippedArticle.Reason($0) } == SkippedArticle.Reason.allCases)
    #expect(SkippedArticle.Reason(.published) == nil)
  }
}

extension ArticleState {
  fileprivate var isEmbargoed: Bool { if case .embargoed = self { true } else { false } }
  fileprivate var isDelayed: Bool { if case .delayed = self { true } else { false } }
}
