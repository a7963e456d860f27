import Foundation
import Testing

@testable import SiteGenerator

/// JSON Feed 1.1.
@Suite struct JSONFeedTests {
  private static let head = #"""
    {
      "version": "https://jsonfeed.org/version/1.1",
      "title": "Tide \u0026 Quay",
      "home_page_url": "https://quay.example/",
      "feed_url": "https://quay.example/feed.json",
      "description": "News of the \u003Ccoast\u003E",
      "icon": "https://quay.example/icon.png",
      "authors": [
        {
          "name": "Tide \u0026 Quay",
          "url": "https://quay.example/about/"
        }
      ],
      "language": "en",
      "items": [
        
    """#
  private static let translation = #"""
    {
          "id": "tag:quay.example,2026:harbour",
          "url": "https://quay.example/news/harbour/",
          "external_url": "https://puerto.example/a?b=1\u0026c=2",
          "title": "The \"new\" harbour",
          "summary": "Is 2 \u003C 3?",
          "image": "https://quay.example/h.jpg",
          "date_published": "2026-03-04T10:00:00+01:00",
          "date_modified": "2026-03-05T08:00:00+01:00",
          "authors": [
            {
              "name": "Ana Ríos",
              "url": "https://puerto.example/ana?a=1\u0026b=2"
            },
            {
              "name": "B. Chen"
            }
          ],
          "tags": [
            "Harbours \u0026 docks"
          ],
          "language": "en",
          "_republished": {
            "about": "https://quay.example/republishing/",
            "outlet": "El Puerto",
            "outlet_url": "https://puerto.example/",
            "source": "https://puerto.example/a?b=1\u0026c=2",
            "title": "El puerto «nuevo»",
            "date_published": "2026-03-01T00:00:00Z",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "rights": "Copyright © Ana Ríos, 2026",
            "holder": "Ana Ríos",
            "contributors": [
              {
                "name": "Tom Tailor"
              }
            ]
          },
          "content_html": "\u003Cp\u003EShips \u0026amp; “boats”.\u003C/p\u003E\n"
        }
    """#
  private static let permitted = #"""
    {
          "id": "https://quay.example/news/gulls/",
          "url": "https://quay.example/news/gulls/",
          "external_url": "https://post.example/gulls",
          "title": "Gulls",
          "summary": "They are back.",
          "date_published": "2026-02-28T00:00:00Z",
          "date_modified": "2026-02-28T00:00:00Z",
          "authors": [
            {
              "name": "Shore Post",
              "url": "https://post.example/"
            }
          ],
          "language": "en-GB",
          "_republished": {
            "outlet": "Shore Post",
            "outlet_url": "https://post.example/",
            "source": "https://post.example/gulls",
            "title": "Gulls",
            "id": "urn:post:7",
            "rights": "Copyright © Shore Post, 2026",
            "holder": "Shore Post"
          },
          "content_text": "They are back."
        }
    """#

  @Test func writesAFeed() {
    let expected = Self.head + Self.translation + ",\n    " + Self.permitted + "\n  ]\n}\n"
    #expect(String(decoding: JSONFeed.write(FeedSamples.feed), as: UTF8.self) == expected)
  }

  @Test func rendersAnItemOnceForAllFeeds() {
    #expect(JSONFeed.item(FeedSamples.permitted) == Array(Self.permitted.utf8))
  }

  @Test(arguments: [FeedSamples.translation, FeedSamples.permitted, FeedSamples.own])
  func hasWhatTheStandardRequires(_ item: FeedItem) throws {
    let read = try JSONDecoder().decode(Item.self, from: Data(JSONFeed.item(item)))
    #expect(read.id == item.id)
    #expect(read.content_html != nil || read.content_text != nil)
    #expect(read._republished?.source == item.source?.address)
  }

  private struct Item: Decodable {
    struct Origin: Decodable { var source: String }
    var id: String
    var content_html: String?
    var content_text: String?
    var _republished: Origin?
  }

  @Test(arguments: FeedSamples.hostileTexts)
  func hostileTextsStayTexts(_ text: String) throws {
    struct Read: Decodable {
      struct Item: Decodable { var title, summary, content_html: String }
      var title: String
      var items: [Item]
    }
    var feed = FeedSamples.feed
    feed.title = text
    feed.items = [FeedSamples.hostile(text)]
    let bytes = JSONFeed.write(feed)
    let read = try JSONDecoder().decode(Read.self, from: Data(bytes))
    let item = try #require(read.items.first)
    for value in [read.title, item.title, item.summary, item.content_html] {
      #expect(Array(value.utf8) == Array(text.utf8))
    }
    #expect(bytes.count(of: Array("</".utf8)) == 0)
  }

  @Test func anEmptyFeedHasItems() throws {
    var feed = FeedSamples.feed
    feed.items = []
    #expect(String(decoding: JSONFeed.write(feed), as: UTF8.self).hasSuffix("\"items\": []\n}\n"))
  }
}
