import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct TimeOrderTests {
  private func article(_ date: String, _ change: (inout Article) -> Void) throws -> Article {
    var article = try DueSamples.article("a")
    article.date = try #require(Timestamp(reading: date))
    change(&article)
    return article
  }

  private func texts(_ articles: [Article]) -> [String] { TimeOrder.check(articles, in: .utc).map(\.text) }

  @Test(arguments: [
    ("2026-03-04", "2026-03-03", true), ("2026-03-04", "2026-03-04", false), ("2026-03-04", "2026-03-05", false),
    // Days stand as they are written, whatever the clocks of the place are.
    ("2026-03-04T23:00:00-08:00", "2026-03-04", false), ("2026-03-04T23:00:00-08:00", "2026-03-03", true),
    // What is made ready on the day before appears in the morning.
    ("2026-03-04T09:00:00Z", "2026-03-03T17:00:00Z", false), ("2026-03-04T09:00:00Z", "2026-03-03T08:00:00Z", true),
    ("2026-03-04T09:00:00Z", "2026-03-04T08:59:00Z", false), ("2026-03-04", "2026-03-03T17:00:00Z", false),
    ("2026-03-04T09:00:00Z", "2026-03-03", false), ("2026-03-04T09:00:00Z", "2026-03-02", true),
  ]) func holdsChangesAgainstTheDate(_ date: String, _ updated: String, _ isFound: Bool) throws {
    let article = try article(date) { $0.updated = Timestamp(reading: updated) }
    #expect(texts([article]) == (isFound ? ["the article was last changed before it was published"] : []))
  }

  @Test func saysItOnceForAll() throws {
    let articles = try ["b", "c", "a"].map { name in
      var article = try DueSamples.article(name)
      article.updated = Timestamp(reading: "2026-01-01")
      return article
    }
    let two = TimeOrder.check(Array(articles.prefix(2)), in: .utc)
    #expect(two.map(\.text) == ["the article was last changed before it was published; so was another one"])
    let all = TimeOrder.check(articles, in: .utc)
    #expect(all.map(\.text) == ["the article was last changed before it was published; so were 2 others"])
    #expect(all.first?.span?.file == articles[2].file)
    #expect(all.first?.notes.map(\.span?.file) == [articles[0].file, articles[1].file])
  }

  @Test func asksNothingOfWhatIsNotOnTheSite() throws {
    let draft = try article("2026-03-04") { ($0.updated, $0.isDraft) = (Timestamp(reading: "2026-01-01"), true) }
    let withdrawn = try article("2026-03-04") {
      ($0.expires, $0.withdrawal) = (Timestamp(reading: "2026-01-01"), Withdrawal())
    }
    #expect(texts([draft, withdrawn]) == [])
  }

  @Test(arguments: [
    ("2026-03-03", nil, "the article expires before it is published, and is not shown"),
    ("2026-03-04", nil, nil), ("2026-03-10", nil, nil),
    ("2026-03-10", "2026-03-12", "the article expires before what keeps it back ends, and is not shown"),
  ]) func holdsTheEndAgainstTheBeginning(_ expires: String, _ embargo: String?, _ text: String?) throws {
    let article = try article("2026-03-04") {
      ($0.expires, $0.embargo) = (Timestamp(reading: expires), embargo.flatMap { Timestamp(reading: $0) })
    }
    #expect(texts([article]) == [text].compactMap(\.self))
  }
}
