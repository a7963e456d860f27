import Testing

@testable import SiteGenerator

/// The ids of an old feed.
@Suite struct FeedIdentityTests {
  private static let feed = """
    <feed><id>https://desk.example.org/</id><link rel="alternate" type="text/html" href="https://desk.example.org/"/>
    <entry xml:lang="en"><id>tag:desk.example.org,2026:articles/a&amp;b</id>
    <link rel="alternate" type="text/html" hreflang="en" href="https://desk.example.org/articles/a/"/>
    <source><id>https://post.example.org/feed.xml</id><link rel="alternate" href="https://post.example.org/"/></source>
    </entry><entry><id>tag:desk.example.org,2026:articles/c</id></entry></feed>
    """

  @Test func findsIDsThatChanged() {
    let old = FeedIdentity(Array(Self.feed.utf8))
    let (same, other) = ("tag:desk.example.org,2026:articles/a&b", "tag:desk.example.org,2025:articles/a&b")
    let address = "https://desk.example.org/articles/a/"
    #expect(old.otherID(than: same, at: [address]) == nil)
    #expect(old.otherID(than: other, at: [address]) == "tag:desk.example.org,2026:articles/a&amp;b")
    #expect(old.otherID(than: other, at: ["https://desk.example.org/articles/new/", address]) != nil)
    #expect(old.otherID(than: other, at: ["https://desk.example.org/", "https://post.example.org/"]) == nil)
  }

  @Test(arguments: ["", "<feed></feed>", "<entry><id>", "<entry><id>x</id><link rel=\"alternate\"", "<entry"])
  func hasNoIDsWhereThereAreNone(_ feed: String) { #expect(FeedIdentity(Array(feed.utf8)).isEmpty) }
}
