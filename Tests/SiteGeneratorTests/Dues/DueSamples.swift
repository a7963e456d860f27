import SiteModel
import Testing

@testable import SiteGenerator

/// Articles of an outlet for which something is due.
enum DueSamples {
  static func outlet(_ change: (inout Outlet) -> Void = { _ in }) -> SharedOutlet {
    var outlet = Outlet()
    (outlet.key, outlet.name) = ("post", "The Post")
    change(&outlet)
    return SharedOutlet(outlet)
  }

  static func article(_ name: String, day: Int = 1, of outlet: SharedOutlet = outlet()) throws -> Article {
    var article = try ArticleSamples.article(name, day: day)
    var source = Source(outlet: outlet, url: try #require(WebAddress("https://post.example.org/\(name)")))
    source.date = Timestamp(reading: "2026-02-28")
    article.source = source
    return article
  }

  static func items(
    _ articles: [Article], from moment: String = "2026-03-10", within duration: CalendarDuration = .days(30),
    in zone: TimeZoneRules = .utc
  ) throws -> [DueItem] {
    DueList(from: try #require(Timestamp(reading: moment)), within: duration, in: zone).items(of: articles)
  }

  static func report(_ items: [DueItem]) -> DueReport {
    DueReport(items: items, diagnostics: [], start: 1_773_100_800, site: "desk.example.org")
  }
}
