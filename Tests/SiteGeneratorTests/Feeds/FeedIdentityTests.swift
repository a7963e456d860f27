import SiteModel
import Testing

@testable import SiteGenerator

/// The ids of an old feed.
@Suite struct FeedIdentityTests {
  private static let feed = """
    <feed><id>https://desk.example.org/</id><link rel="self" href="https://desk.example.org/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://desk.example.org/"/>
    <entry xml:lang="en"><id>tag:desk.example.org,2026:articles/a&amp;b</id>
    <link rel="alternate" type="text/html" hreflang="en" href="https://desk.example.org/articles/a/"/>
    <source><id>https://post.example.org/feed.xml</id><link rel="alternate" href="https://post.example.org/"/></source>
    </entry><entry><id>tag:desk.example.org,2026:articles/c</id></entry></feed>
    """

  @Test func findsIDsThatChanged() {
    let old = FeedIdentity(Array(Self.feed.utf8))
    let (same, other) = ("tag:desk.example.org,2026:articles/a&b", "tag:desk.example.org,2025:articles/a&b")
    #expect(old.otherID(than: same, at: ["articles/a/"]) == nil)
    #expect(old.otherID(than: other, at: ["articles/a/"]) == "tag:desk.example.org,2026:articles/a&amp;b")
    #expect(old.otherID(than: other, at: ["articles/new/", "articles/a/"]) != nil)
    #expect(old.otherID(than: other, at: ["", "https://post.example.org/"]) == nil)
  }

  @Test(arguments: [
    ("https://desk.example.org/", nil), ("http://desk.example.org/", "https://desk.example.org/"),
    ("https://desk.example.org/news/", "https://desk.example.org/"),
  ])
  func knowsWhereTheSiteWas(now: String, before: String?) {
    #expect(FeedIdentity(Array(Self.feed.utf8)).otherRoot(than: now) == before)
  }

  @Test(arguments: ["", "<feed></feed>", "<entry><id>", "<entry><id>x</id><link rel=\"alternate\"", "<entry"])
  func hasNoIDsWhereThereAreNone(_ feed: String) {
    let old = FeedIdentity(Array(feed.utf8))
    #expect(old.isEmpty)
    #expect(old.otherRoot(than: "https://desk.example.org/") == nil)
  }
}
