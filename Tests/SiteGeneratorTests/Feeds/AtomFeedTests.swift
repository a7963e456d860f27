import Testing

@testable import SiteGenerator

/// Atom as RFC 4287 and RFC 4946 have it.
@Suite struct AtomFeedTests {
  private static let head = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>tag:quay.example,2026:feed</id>
      <title>Tide &amp; Quay</title>
      <subtitle>News of the &lt;coast&gt;</subtitle>
      <updated>2026-03-05T08:00:00+01:00</updated>
      <author>
        <name>Tide &amp; Quay</name>
        <uri>https://quay.example/about/</uri>
      </author>
      <link rel="self" type="application/atom+xml" href="https://quay.example/feed.xml"/>
      <link rel="alternate" type="text/html" href="https://quay.example/"/>
      <generator>sitegen</generator>
      <icon>https://quay.example/icon.png</icon>

    """
  private static let translation = """
      <entry xml:lang="en">
        <id>tag:quay.example,2026:harbour</id>
        <title>The "new" harbour</title>
        <published>2026-03-04T10:00:00+01:00</published>
        <updated>2026-03-05T08:00:00+01:00</updated>
        <author>
          <name>Ana Ríos</name>
          <uri>https://puerto.example/ana?a=1&amp;b=2</uri>
        </author>
        <author>
          <name>B. Chen</name>
        </author>
        <contributor>
          <name>Tom Tailor</name>
        </contributor>
        <link rel="alternate" type="text/html" hreflang="en" href="https://quay.example/news/harbour/"/>
        <link rel="via" type="text/html" title="El puerto «nuevo»" href="https://puerto.example/a?b=1&amp;c=2"/>
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        <link rel="enclosure" type="image/jpeg" length="1234" title="A crane" href="https://quay.example/h.jpg"/>
        <category scheme="https://quay.example/topics/" term="harbours" label="Harbours &amp; docks"/>
        <rights>Copyright © Ana Ríos, 2026</rights>
        <source>
          <id>https://puerto.example/</id>
          <title>El Puerto</title>
          <updated>2026-03-01T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://puerto.example/"/>
          <rights>Copyright © Ana Ríos, 2026</rights>
        </source>
        <summary>Is 2 &lt; 3?</summary>
        <content type="html">&lt;p&gt;Ships &amp;amp; “boats”.&lt;/p&gt;
    </content>
      </entry>

    """
  private static let permitted = """
      <entry xml:lang="en-GB">
        <id>https://quay.example/news/gulls/</id>
        <title>Gulls</title>
        <published>2026-02-28T00:00:00Z</published>
        <updated>2026-02-28T00:00:00Z</updated>
        <link rel="alternate" type="text/html" hreflang="en-GB" href="https://quay.example/news/gulls/"/>
        <link rel="via" type="text/html" title="Gulls" href="https://post.example/gulls"/>
        <link rel="license" href="http://purl.org/atompub/license#unspecified"/>
        <rights>Copyright © Shore Post, 2026</rights>
        <source>
          <id>https://post.example/feed</id>
          <title>Shore Post</title>
          <author>
            <name>Shore Post</name>
            <uri>https://post.example/</uri>
          </author>
          <link rel="self" href="https://post.example/feed"/>
          <link rel="alternate" type="text/html" href="https://post.example/"/>
          <rights>Copyright © Shore Post, 2026</rights>
        </source>
        <summary>They are back.</summary>
      </entry>

    """

  @Test func writesAFeed() {
    let expected = Self.head + Self.translation + Self.permitted + "</feed>\n"
    #expect(String(decoding: AtomFeed.write(FeedSamples.feed), as: UTF8.self) == expected)
  }

  @Test func rendersAnItemOnceForAllFeeds() {
    var other = FeedSamples.feed
    other.language = "de"
    other.publisher.name = "Other"
    let item = AtomFeed.item(FeedSamples.translation)
    #expect(item == Array(Self.translation.utf8))
    #expect(AtomFeed.write(other, items: [item]).count(of: item) == 1)
  }

  @Test func hasWhatTheStandardRequires() throws {
    let read = try XMLReading.elements(AtomFeed.write(FeedSamples.feed))
    for name in ["id", "title", "updated"] {
      #expect(read.texts("feed/\(name)").count == 1)
      #expect(read.texts("feed/entry/\(name)").count == 2)
    }
    #expect(Set(read.texts("feed/entry/id")).count == 2)
    let alternates = read.attributes("feed/entry/link").filter { $0["rel"] == "alternate" }
    #expect(alternates.compactMap { $0["href"] } == FeedSamples.feed.items.map(\.address))
    #expect(read.attributes("feed/link").compactMap { $0["rel"] } == ["self", "alternate"])
  }

  /// One on the feed would be inherited (RFC 4946, section 2).
  @Test func licencesStandOnEntriesAlone() throws {
    let read = try XMLReading.elements(AtomFeed.write(FeedSamples.feed))
    let licensed = read.filter { $0.attributes["rel"] == "license" }
    #expect(licensed.map(\.path) == ["feed/entry/link", "feed/entry/link"])
    #expect(read.texts("feed/rights") == [])
  }

  @Test func ownItemsHaveNoSource() throws {
    var feed = FeedSamples.feed
    feed.items = [FeedSamples.own]
    let read = try XMLReading.elements(AtomFeed.write(feed))
    #expect(read.texts("feed/entry/source") == [])
    #expect(!read.contains { $0.attributes["rel"] == "via" })
    #expect(read.texts("feed/entry/rights") == ["Copyright © Tide & Quay, 2026"])
  }

  @Test func leavesOutWhatIsUnknown() throws {
    var feed = FeedSamples.feed
    (feed.subtitle, feed.icon, feed.generator, feed.addresses) = (nil, nil, nil, Feed.Addresses())
    feed.items = []
    let read = try XMLReading.elements(AtomFeed.write(feed))
    #expect(
      read.map(\.path) == [
        "feed", "feed/id", "feed/title", "feed/updated", "feed/author", "feed/author/name", "feed/author/uri",
        "feed/link",
      ])
  }

  @Test(arguments: FeedSamples.hostileTexts)
  func hostileTextsStayTexts(_ text: String) throws {
    var feed = FeedSamples.feed
    feed.title = text
    feed.items = [FeedSamples.hostile(text)]
    let read = try XMLReading.elements(AtomFeed.write(feed))
    feed.title = "plain"
    feed.items = [FeedSamples.hostile("plain")]
    #expect(read.map(\.path) == (try XMLReading.elements(AtomFeed.write(feed))).map(\.path))
  }
}

extension [UInt8] {
  /// How often some bytes stand in these.
  func count(of part: [UInt8]) -> Int {
    guard part.count <= count else { return 0 }
    return (0...count - part.count).count { self[$0...].starts(with: part) }
  }
}
