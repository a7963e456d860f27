import SiteModel
import Testing

@testable import SiteServices

@Suite struct DeskPictureTests {
  private func picture(_ dates: [(outlet: String, date: String)]) throws -> DeskPicture {
    let articles = try dates.enumerated().map { number, item in
      var row = DeskArticle(
        file: "\(number)", title: "", state: .published, outlet: .init(key: item.outlet, name: item.outlet),
        basis: .unknown, license: .noLicense)
      row.day = try #require(Timestamp(reading: item.date)?.date)
      return row
    }
    return DeskPicture(articles, day: CivilDate(year: 2026, month: 6, day: 1))
  }

  @Test func hasTwoYearsOfMonths() throws {
    let picture = try picture([("a", "2026-06-30"), ("a", "2024-07-01"), ("a", "2024-06-30"), ("b", "2026-01-05")])
    #expect(picture.name(ofMonth: 0) == "July 2024" && picture.name(ofMonth: 23) == "June 2026")
    #expect(picture.strips.map(\.name) == ["a", "b"] && picture.strips.map(\.count) == [3, 1])
    #expect(picture.strips.map(picture.words) == ["earlier: 1, July 2024: 1, June 2026: 1", "January 2026: 1"])
    #expect(picture.isJanuary(6) && !picture.isJanuary(7))
    // A young site has a year.
    let young = try self.picture([("a", "2026-05-05")])
    #expect(young.monthCount == 12 && young.name(ofMonth: 0) == "July 2025")
  }

  /// What is planned is drawn two months ahead; what is further stands in the last.
  @Test func showsWhatIsPlanned() throws {
    let picture = try picture([("a", "2026-08-01"), ("a", "2027-08-01")])
    #expect(picture.name(ofMonth: 11) == "August 2026" && picture.strips.first?.months.last?.shown == 2)
  }

  @Test func joinsTheSmallest() throws {
    let many = (0..<20).flatMap { number in
      Array(repeating: (outlet: "o\(number)", date: "2026-06-01"), count: 20 - number)
    }
    let picture = try picture(many)
    #expect(picture.strips.count == 12 && picture.strips.last?.name == "9 other outlets")
    #expect(picture.strips.last?.outlet == nil && picture.strips.map(\.count).reduce(0, +) == 210)
    #expect(picture.tallest == 45)
    #expect(try self.picture([]).strips.isEmpty)
  }
}
