/// JSON Feed 1.1. Where an article comes from stands in `_republished`, as the standard has no members for it.
enum JSONFeed {
  /// A whole feed.
  static func write(_ feed: Feed) -> [UInt8] {
    write(feed, items: feed.items.map(item))
  }

  /// A feed of items that are rendered already.
  static func write(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: items.reduce(2_000) { $0 + $1.count })
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", feed.title)
      json.member("home_page_url", feed.homepage)
      json.member("feed_url", feed.addresses.json)
      json.member("description", feed.subtitle)
      json.member("icon", feed.icon)
      people("authors", [feed.publisher], in: &json)
      json.member("language", feed.language)
      json.array("items") { json in
        for item in items { json.raw(item) }
      }
    }
    return json.bytes + [0x0A]
  }

  /// An item.
  static func item(_ item: FeedItem) -> [UInt8] {
    var json = JSONWriter(.pretty, depth: 2, capacity: (item.content?.count ?? 0) * 5 / 4 + 1_000)
    json.object { json in
      json.member("id", item.id)
      json.member("url", item.address)
      json.member("external_url", item.source?.address)
      json.member("title", item.title)
      json.member("summary", item.summary)
      json.member("image", item.image?.address)
      json.member("date_published", item.published.rfc3339)
      json.member("date_modified", item.updated.rfc3339)
      people("authors", authors(of: item), in: &json)
      json.member("tags", item.categories.map(\.label))
      json.member("language", item.language)
      republished(item, in: &json)
      if let content = item.content {
        json.member("content_html", content)
      } else {
        json.member("content_text", item.summary ?? item.title)
      }
    }
    return json.bytes
  }

  /// Readers take the feed's authors for items without any; a republished text has its outlet instead.
  private static func authors(of item: FeedItem) -> [FeedPerson] {
    guard item.authors.isEmpty, let source = item.source else { return item.authors }
    return [FeedPerson(name: source.outlet, address: source.outletAddress)]
  }

  private static func republished(_ item: FeedItem, in json: inout JSONWriter) {
    guard let source = item.source else { return }
    json.object("_republished") { json in
      json.member("about", source.about)
      json.member("outlet", source.outlet)
      json.member("outlet_url", source.outletAddress)
      json.member("source", source.address)
      json.member("title", source.title)
      json.member("date_published", source.date?.rfc3339)
      json.member("id", source.id)
      json.member("license", item.license)
      json.member("rights", item.rights)
      json.member("holder", item.holder)
      people("contributors", item.contributors, in: &json)
    }
  }

  private static func people(_ name: String, _ people: [FeedPerson], in json: inout JSONWriter) {
    guard !people.isEmpty else { return }
    json.array(name) { json in
      for person in people {
        json.object { json in
          json.member("name", person.name)
          json.member("url", person.address)
        }
      }
    }
  }
}
