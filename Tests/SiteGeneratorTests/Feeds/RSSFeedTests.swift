import Testing

@testable import SiteGenerator

/// RSS 2.0 and its modules.
@Suite struct RSSFeedTests {
  private static let head = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" \
    xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>Tide &amp; Quay</title>
        <link>https://quay.example/</link>
        <description>News of the &lt;coast&gt;</description>
        <language>en</language>
        <lastBuildDate>Thu, 05 Mar 2026 08:00:00 +0100</lastBuildDate>
        <generator>sitegen</generator>
        <dc:publisher>Tide &amp; Quay</dc:publisher>
        <atom:link rel="self" type="application/rss+xml" href="https://quay.example/rss.xml"/>
        <image>
          <url>https://quay.example/icon.png</url>
          <title>Tide &amp; Quay</title>
          <link>https://quay.example/</link>
        </image>

    """
  private static let translation = """
        <item>
          <title>The "new" harbour</title>
          <link>https://quay.example/news/harbour/</link>
          <guid isPermaLink="false">tag:quay.example,2026:harbour</guid>
          <pubDate>Wed, 04 Mar 2026 10:00:00 +0100</pubDate>
          <atom:updated>2026-03-05T08:00:00+01:00</atom:updated>
          <dc:creator>Ana Ríos</dc:creator>
          <dc:creator>B. Chen</dc:creator>
          <dc:contributor>Tom Tailor</dc:contributor>
          <dc:language>en</dc:language>
          <category domain="https://quay.example/topics/">Harbours &amp; docks</category>
          <dc:source>https://puerto.example/a?b=1&amp;c=2</dc:source>
          <atom:link rel="via" type="text/html" title="El puerto «nuevo»" href="https://puerto.example/a?b=1&amp;c=2"/>
          <dc:rights>Copyright © Ana Ríos, 2026</dc:rights>
          <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
          <enclosure url="https://quay.example/h.jpg" length="1234" type="image/jpeg"/>
          <description>Is 2 &amp;lt; 3?</description>
          <content:encoded>&lt;p&gt;Ships &amp;amp; “boats”.&lt;/p&gt;
    </content:encoded>
        </item>

    """
  private static let permitted = """
        <item>
          <title>Gulls</title>
          <link>https://quay.example/news/gulls/</link>
          <guid isPermaLink="true">https://quay.example/news/gulls/</guid>
          <pubDate>Sat, 28 Feb 2026 00:00:00 GMT</pubDate>
          <atom:updated>2026-02-28T00:00:00Z</atom:updated>
          <dc:language>en-GB</dc:language>
          <source url="https://post.example/feed">Shore Post</source>
          <atom:link rel="via" type="text/html" title="Gulls" href="https://post.example/gulls"/>
          <dc:rights>Copyright © Shore Post, 2026</dc:rights>
          <description>They are back.</description>
        </item>

    """

  @Test func writesAFeed() {
    let expected = Self.head + Self.translation + Self.permitted + "  </channel>\n</rss>\n"
    #expect(String(decoding: RSSFeed.write(FeedSamples.feed), as: UTF8.self) == expected)
  }

  @Test func rendersAnItemOnceForAllFeeds() {
    var other = FeedSamples.feed
    other.language = "de"
    let item = RSSFeed.item(FeedSamples.permitted)
    #expect(item == Array(Self.permitted.utf8))
    #expect(RSSFeed.write(other, items: [item]).count(of: item) == 1)
  }

  /// `source` and `dc:source` say the same, and so do the pairs below (O107).
  @Test(arguments: [FeedSamples.translation, FeedSamples.permitted, FeedSamples.own])
  func saysNothingTwice(_ item: FeedItem) throws {
    var feed = FeedSamples.feed
    feed.items = [item]
    let read = try XMLReading.elements(RSSFeed.write(feed))
    let names = Set(read.map { String($0.path.split(separator: "/").last ?? "") })
    let pairs = [
      ("source", "dc:source"), ("creativeCommons:license", "cc:license"), ("author", "dc:creator"),
      ("category", "dc:subject"), ("pubDate", "dc:date"), ("pubDate", "atom:published"), ("guid", "atom:id"),
    ]
    for (core, module) in pairs { #expect(!(names.contains(core) && names.contains(module)), "\(core) and \(module)") }
    for once in ["guid", "pubDate", "enclosure", "description", "content:encoded", "source", "creativeCommons:license"]
    {
      #expect(read.texts("rss/channel/item/\(once)").count <= 1)
    }
  }

  @Test func ownItemsHaveNoSource() throws {
    var feed = FeedSamples.feed
    feed.items = [FeedSamples.own]
    let names = try XMLReading.elements(RSSFeed.write(feed)).map(\.path)
    #expect(!names.contains { $0.hasSuffix("source") || $0 == "rss/channel/item/atom:link" })
  }

  @Test func withoutASummaryTheTextIsTheDescription() throws {
    var feed = FeedSamples.feed
    feed.items = [FeedSamples.own]
    let read = try XMLReading.elements(RSSFeed.write(feed))
    #expect(read.texts("rss/channel/item/description") == ["<p>Text</p>"])
    #expect(read.texts("rss/channel/item/content:encoded") == [])
  }

  @Test func theChannelHasWhatTheStandardRequires() throws {
    var feed = FeedSamples.feed
    (feed.subtitle, feed.icon, feed.generator, feed.addresses, feed.items) = (nil, nil, nil, Feed.Addresses(), [])
    let read = try XMLReading.elements(RSSFeed.write(feed))
    for name in ["title", "link", "description"] { #expect(read.texts("rss/channel/\(name)").count == 1) }
    #expect(read.first?.attributes["version"] == "2.0")
  }

  @Test func anUnknownSizeIsZero() throws {
    var item = FeedSamples.translation
    item.image?.size = nil
    let text = String(decoding: RSSFeed.item(item), as: UTF8.self)
    #expect(text.contains("<enclosure url=\"https://quay.example/h.jpg\" length=\"0\" type=\"image/jpeg\"/>"))
  }

  @Test(arguments: FeedSamples.hostileTexts)
  func hostileTextsStayTexts(_ text: String) throws {
    var feed = FeedSamples.feed
    feed.items = [FeedSamples.hostile(text)]
    let bytes = RSSFeed.write(feed)
    feed.items = [FeedSamples.hostile("plain")]
    #expect(
      try XMLReading.elements(bytes).map(\.path) == XMLReading.elements(RSSFeed.write(feed)).map(\.path))
    #expect(bytes.count(of: Array("<![CDATA[".utf8)) == 0)
  }
}
