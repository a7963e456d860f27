/// Atom (RFC 4287) with licences (RFC 4946).
///
/// Licences stand on entries only: one on the feed would be inherited by texts of other owners.
enum AtomFeed {
  /// What says that no public licence is known.
  static let unspecifiedLicense = "http://purl.org/atompub/license#unspecified"

  /// A whole feed.
  static func write(_ feed: Feed) -> [UInt8] {
    write(feed, items: feed.items.map(item))
  }

  /// A feed of entries that are rendered already.
  static func write(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
    var xml = XMLWriter(capacity: items.reduce(2_000) { $0 + $1.count })
    xml.declaration()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language]) { xml in
      xml.element("id", feed.id)
      xml.element("title", feed.title)
      xml.element("subtitle", feed.subtitle)
      xml.element("updated", feed.updated.rfc3339)
      person("author", feed.publisher, in: &xml)
      if let address = feed.addresses.atom {
        xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": address])
      }
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": feed.homepage])
      xml.element("generator", feed.generator)
      xml.element("icon", feed.icon)
      for item in items { xml.raw(item) }
    }
    return xml.bytes
  }

  /// An entry.
  static func item(_ item: FeedItem) -> [UInt8] {
    var xml = XMLWriter(depth: 1, capacity: (item.content?.count ?? 0) * 5 / 4 + 1_000)
    xml.element("entry", ["xml:lang": item.language]) { xml in
      xml.element("id", item.id)
      xml.element("title", item.title)
      xml.element("published", item.published.rfc3339)
      xml.element("updated", item.updated.rfc3339)
      for author in item.authors { person("author", author, in: &xml) }
      for contributor in item.contributors { person("contributor", contributor, in: &xml) }
      links(of: item, in: &xml)
      for category in item.categories {
        xml.element("category", ["scheme": category.scheme, "term": category.term, "label": category.label])
      }
      xml.element("rights", item.rights)
      if let source = item.source { self.source(source, of: item, in: &xml) }
      xml.element("summary", item.summary)
      if let content = item.contentInXML {
        xml.element("content", ["type": "html"], escaped: content)
      } else if let content = item.content {
        xml.element("content", ["type": "html"], bytes: content)
      }
    }
    return xml.bytes
  }

  private static func links(of item: FeedItem, in xml: inout XMLWriter) {
    xml.element("link", ["rel": "alternate", "type": "text/html", "hreflang": item.language, "href": item.address])
    if let source = item.source {
      xml.element("link", ["rel": "via", "type": "text/html", "title": source.linkTitle, "href": source.address])
    }
    xml.element("link", ["rel": "license", "href": item.license ?? unspecifiedLicense])
    if let image = item.image {
      xml.element(
        "link",
        [
          "rel": "enclosure", "type": image.mediaType, "length": image.size.map(String.init),
          "title": image.alternative, "href": image.address,
        ])
    }
  }

  /// The feed that the article comes from. An article without authors gets its outlet, so that it does not inherit the
  /// publisher of this feed.
  private static func source(_ source: FeedSource, of item: FeedItem, in xml: inout XMLWriter) {
    xml.element("source") { xml in
      xml.element("id", source.feed ?? source.outletAddress ?? source.address)
      xml.element("title", source.outlet)
      xml.element("updated", source.date?.rfc3339)
      if item.authors.isEmpty {
        person("author", FeedPerson(name: source.outlet, address: source.outletAddress), in: &xml)
      }
      if let feed = source.feed { xml.element("link", ["rel": "self", "href": feed]) }
      if let home = source.outletAddress {
        xml.element("link", ["rel": "alternate", "type": "text/html", "href": home])
      }
      xml.element("rights", item.rights)
    }
  }

  private static func person(_ name: String, _ person: FeedPerson, in xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.element("name", person.name)
      xml.element("uri", person.address)
    }
  }
}
