import Mustache

/// RSS 2.0, with the modules content, Dublin Core and Creative Commons, and links as Atom has them.
///
/// No two elements of an item say the same: readers of feeds take one of them, and validators complain (O107). So there
/// is `source` or `dc:source`, `creativeCommons:license` and never `cc:license`, `dc:creator` and never `author`, which
/// must be an e-mail address.
enum RSSFeed {
  /// A whole feed.
  static func write(_ feed: Feed) -> [UInt8] {
    write(feed, items: feed.items.map(item))
  }

  /// A feed of items that are rendered already.
  static func write(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
    var xml = XMLWriter(capacity: items.reduce(2_000) { $0 + $1.count })
    xml.declaration()
    xml.element(
      "rss",
      [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("channel") { xml in
        channel(feed, in: &xml)
        for item in items { xml.raw(item) }
      }
    }
    return xml.bytes
  }

  private static func channel(_ feed: Feed, in xml: inout XMLWriter) {
    xml.element("title", feed.title)
    xml.element("link", feed.homepage)
    xml.element("description", feed.subtitle ?? feed.title)
    xml.element("language", feed.language)
    xml.element("lastBuildDate", feed.updated.rfc822)
    xml.element("generator", feed.generator)
    xml.element("dc:publisher", feed.publisher.name)
    if let address = feed.addresses.rss {
      xml.element("atom:link", ["rel": "self", "type": "application/rss+xml", "href": address])
    }
    if let icon = feed.icon {
      xml.element("image") { xml in
        xml.element("url", icon)
        xml.element("title", feed.title)
        xml.element("link", feed.homepage)
      }
    }
  }

  /// An item.
  static func item(_ item: FeedItem) -> [UInt8] {
    var xml = XMLWriter(depth: 2, capacity: (item.content?.count ?? 0) * 5 / 4 + 1_000)
    xml.element("item") { xml in
      xml.element("title", item.title)
      xml.element("link", item.address)
      xml.element("guid", ["isPermaLink": item.id == item.address ? "true" : "false"], item.id)
      xml.element("pubDate", item.published.rfc822)
      xml.element("atom:updated", item.updated.rfc3339)
      for author in item.authors { xml.element("dc:creator", author.name) }
      for contributor in item.contributors { xml.element("dc:contributor", contributor.name) }
      xml.element("dc:language", item.language)
      for category in item.categories { xml.element("category", ["domain": category.scheme], category.label) }
      rights(of: item, in: &xml)
      if let image = item.image {
        let size = String(image.size ?? 0)
        xml.element("enclosure", ["url": image.address, "length": size, "type": image.mediaType])
      }
      texts(of: item, in: &xml)
    }
    return xml.bytes
  }

  /// Whose the article is. `source` names the outlet's feed and not the article, which `via` links to in any case.
  private static func rights(of item: FeedItem, in xml: inout XMLWriter) {
    if let source = item.source {
      if let feed = source.feed {
        xml.element("source", ["url": feed], source.outlet)
      } else {
        xml.element("dc:source", source.address)
      }
      xml.element("atom:link", ["rel": "via", "type": "text/html", "title": source.linkTitle, "href": source.address])
    }
    xml.element("dc:rights", item.rights)
    xml.element("creativeCommons:license", item.license)
  }

  private static func content(_ content: [UInt8], of item: FeedItem, as name: String, in xml: inout XMLWriter) {
    if let escaped = item.contentInXML {
      xml.element(name, escaped: escaped)
    } else {
      xml.element(name, bytes: content)
    }
  }

  /// `description` stands before `content:encoded`; without a summary it holds the whole text.
  private static func texts(of item: FeedItem, in xml: inout XMLWriter) {
    switch (item.summary, item.content) {
    case (let summary?, let content):
      xml.element("description", bytes: html(summary))
      if let content { self.content(content, of: item, as: "content:encoded", in: &xml) }
    case (nil, let content?): self.content(content, of: item, as: "description", in: &xml)
    case (nil, nil): break
    }
  }

  /// Plain text as HTML, which is what readers take the description of an item for.
  private static func html(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    HTMLEscaping.append(text, to: &output)
    return output
  }
}
