import SiteModel

@testable import SiteGenerator

/// A small feed: a translation of an article whose outlet has no known feed, and an article by permission.
enum FeedSamples {
  /// A moment in UTC.
  static func date(_ text: String) -> FeedDate {
    guard let timestamp = Timestamp(reading: text) else { fatalError("not a date: \(text)") }
    return FeedDate(timestamp, in: .utc)
  }

  static let feed = Feed(
    title: "Tide & Quay", subtitle: "News of the <coast>", homepage: "https://quay.example/",
    id: "tag:quay.example,2026:feed",
    updated: date("2026-03-05T08:00:00+01:00"), language: "en",
    publisher: FeedPerson(name: "Tide & Quay", address: "https://quay.example/about/"), generator: "sitegen",
    icon: "https://quay.example/icon.png",
    addresses: Feed.Addresses(
      atom: "https://quay.example/feed.xml", rss: "https://quay.example/rss.xml",
      json: "https://quay.example/feed.json"),
    items: [translation, permitted])

  static let translation = FeedItem(
    id: "tag:quay.example,2026:harbour", address: "https://quay.example/news/harbour/", title: "The \"new\" harbour",
    summary: "Is 2 < 3?", content: Array("<p>Ships &amp; “boats”.</p>\n".utf8),
    published: date("2026-03-04T10:00:00+01:00"), updated: date("2026-03-05T08:00:00+01:00"),
    authors: [
      FeedPerson(name: "Ana Ríos", address: "https://puerto.example/ana?a=1&b=2"), FeedPerson(name: "B. Chen"),
    ],
    contributors: [FeedPerson(name: "Tom Tailor")], language: "en",
    categories: [.init(scheme: "https://quay.example/topics/", term: "harbours", label: "Harbours & docks")],
    source: FeedSource(
      outlet: "El Puerto", outletAddress: "https://puerto.example/", address: "https://puerto.example/a?b=1&c=2",
      title: "El puerto «nuevo»", date: date("2026-03-01T00:00:00Z"), about: "https://quay.example/republishing/"),
    rights: "Copyright © Ana Ríos, 2026", holder: "Ana Ríos",
    license: "https://creativecommons.org/licenses/by/4.0/",
    image: .init(address: "https://quay.example/h.jpg", mediaType: "image/jpeg", alternative: "A crane", size: 1234))

  static let permitted = FeedItem(
    id: "https://quay.example/news/gulls/", address: "https://quay.example/news/gulls/", title: "Gulls",
    summary: "They are back.", published: date("2026-02-28"), updated: date("2026-02-28"), language: "en-GB",
    source: FeedSource(
      outlet: "Shore Post", outletAddress: "https://post.example/", feed: "https://post.example/feed",
      address: "https://post.example/gulls", title: "Gulls", id: "urn:post:7"),
    rights: "Copyright © Shore Post, 2026", holder: "Shore Post")

  static let own = FeedItem(
    id: "https://quay.example/own/", address: "https://quay.example/own/", title: "Our own",
    content: Array("<p>Text</p>".utf8), published: date("2026-02-28"), updated: date("2026-02-28"), language: "en",
    rights: "Copyright © Tide & Quay, 2026")

  /// Titles that try to leave the place where they stand.
  static let hostileTexts = [
    "]]>", "<![CDATA[x]]>", "</title><script>alert(1)</script>", "</script><!--", "&amp;&#60;&bogus;",
    "\"'><img src=x>",
    "a\u{0}b\u{8}c\u{B}\u{1F}d", "\u{FFFE}\u{FFFF}", "line\r\nbreak\ttab\nend", "\u{2028}\u{2029}",
    "\u{7F}\u{85}\\\"\\",
    "“curly” – dash \u{FB01} \u{1F30A} e\u{301}\"\u{301}", "<?xml version=\"1.0\"?>", "<!ENTITY x SYSTEM \"file:///\">",
    "",
  ]

  /// An item with a text in all places where texts of others stand.
  static func hostile(_ text: String) -> FeedItem {
    var item = translation
    item.title = text
    item.summary = text
    item.content = Array(text.utf8)
    item.authors = [FeedPerson(name: text, address: text)]
    item.contributors = [FeedPerson(name: text)]
    item.categories = [.init(scheme: text, term: text, label: text)]
    item.source?.outlet = text
    item.source?.title = text
    item.rights = text
    item.holder = text
    return item
  }
}
