import Testing

@testable import SiteGenerator

/// Items that must not stand in a feed.
@Suite struct FeedFaultTests {
  @Test func theSamplesHaveNone() {
    #expect(FeedSamples.feed.faults == [])
    #expect(FeedSamples.own.faults == [])
  }

  @Test func idsAreUnique() {
    var feed = FeedSamples.feed
    feed.items.append(FeedSamples.permitted)
    #expect(feed.faults == [.repeatedID("https://quay.example/news/gulls/")])
  }

  @Test func republishedItemsSayWhoseTheyAre() {
    var item = FeedSamples.permitted
    item.rights = ""
    #expect(item.faults == [.noRights(item: item.id)])
    item.license = "https://creativecommons.org/licenses/by/4.0/"
    #expect(item.faults == [])
    item.source?.address = ""
    #expect(item.faults == [.noSource(item: item.id)])
  }

  @Test func addressesAreAbsolute() {
    var item = FeedSamples.translation
    item.address = "/news/harbour/"
    item.image?.address = "javascript:alert(1)"
    #expect(
      item.faults == [
        .notAbsolute(item: item.id, "/news/harbour/"), .notAbsolute(item: item.id, "javascript:alert(1)"),
      ])
  }
}
