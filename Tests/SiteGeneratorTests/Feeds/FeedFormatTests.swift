import Testing

@testable import SiteGenerator

/// The formats side by side.
@Suite struct FeedFormatTests {
  @Test(arguments: FeedFormat.allCases)
  func renderedItemsMakeTheSameFeed(_ format: FeedFormat) {
    let items = FeedSamples.feed.items.map(format.item)
    var bare = FeedSamples.feed
    bare.items = []
    #expect(format.write(bare, items: items) == format.write(FeedSamples.feed))
  }

  @Test func filesDoNotCollide() {
    #expect(Set(FeedFormat.allCases.map(\.fileName)).count == 3)
  }
}
