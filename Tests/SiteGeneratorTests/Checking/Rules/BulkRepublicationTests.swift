import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct BulkRepublicationTests {
  /// The days of March on which articles appear, the limit, and the days of those that are too many.
  @Test(arguments: [
    ([1, 2, 3, 4, 5], 5, []), ([1, 2, 3, 4, 5, 6], 5, [6]), ([1, 1, 1], 2, [1]), ([1, 3, 7, 8], 3, []),
    ([1, 3, 7, 7], 3, [7]), ([1, 9, 17, 25], 1, []), ([6, 5, 4], 1, [5, 6]), ([], 1, []),
  ]) func counts(_ days: [Int], _ limit: Int, _ expected: [Int]) throws {
    let found = try site(days, limit: limit, bulk: false)
    #expect(found.map { days[$0.article] }.sorted() == expected)
  }

  @Test func asksOnlyWhereTheOutletDoes() throws {
    #expect(try site([1, 1, 1], limit: 1, bulk: nil).isEmpty)
    #expect(try site([1, 1, 1], limit: 1, bulk: true).isEmpty)
  }

  private func site(_ days: [Int], limit: Int, bulk: Bool?) throws -> [ArticleFinding] {
    var outlet = Outlet()
    outlet.key = "post"
    outlet.bulk = bulk
    var settings = SiteSettings()
    settings.checks.bulkLimit = limit
    let shared = SharedOutlet(outlet)
    let url = try #require(WebAddress("https://post.example.org/1"))
    let articles = try days.enumerated().map { number, day in
      var article = try ArticleSamples.article("a\(number)", day: day)
      article.source = Source(outlet: shared, url: url)
      return article
    }
    guard case .site(let check)? = Rule.bulkRepublication.checks.first else { return [] }
    return check(SiteCase(articles: articles, context: CheckContext(settings: settings, asOf: RuleSites.noon)))
  }
}
