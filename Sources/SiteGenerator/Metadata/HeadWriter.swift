import Mustache
import SiteModel

/// Writes what the head of a page says to machines, once for all themes: robots and canonical, other languages, feeds,
/// Open Graph, Dublin Core and JSON-LD.
struct HeadWriter: Sendable {
  let site: SiteIdentity
  /// The feeds of the whole site, which every page names, with their titles.
  private let siteFeeds: [(feed: FeedLink, title: String)]

  init(site: SiteIdentity, siteFeeds: [FeedLink]) {
    self.site = site
    self.siteFeeds = siteFeeds.map { ($0, "\(site.title) (\($0.format.name))") }
  }

  /// The elements, each on a line of its own.
  func html(_ head: PageHead, addresses: PageAddresses) -> SafeHTML {
    var tags = HeadTags()
    tags.meta("description", head.description)
    tags.link("canonical", head.canonical)
    tags.meta("robots", head.robots)
    tags.meta("Googlebot-News", head.newsRobots)
    if let terms = head.dataMining {
      tags.meta("tdm-reservation", "1")
      tags.meta("tdm-policy", terms.policy?.text)
    }
    for alternate in head.alternates {
      tags.link("alternate", alternate.address, [("hreflang", alternate.language)])
    }
    addFeeds(head, addresses, &tags)
    if let article = head.article {
      OpenGraph.write(article, head, to: &tags)
      DublinCore.write(article, to: &tags)
      if article.article.source == nil, let license = article.article.rights.license {
        tags.link("license", license.url)
      }
      tags.script(StructuredData.article(article))
    } else {
      OpenGraph.write(list: head, site, to: &tags)
      if head.isHome, site.url != nil { tags.script(StructuredData.site(site)) }
    }
    return SafeHTML(vouchedFor: tags.bytes)
  }

  private func addFeeds(_ head: PageHead, _ addresses: PageAddresses, _ tags: inout HeadTags) {
    for feed in head.feeds {
      tags.feed(feed, "\(head.feedTitle ?? head.title) (\(feed.format.name))", addresses)
    }
    guard head.feeds.first?.address != siteFeeds.first?.feed.address else { return }
    for (feed, title) in siteFeeds { tags.feed(feed, title, addresses) }
  }
}

/// Elements of a head, as bytes.
struct HeadTags {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(4_096) }

  /// `<meta name="…" content="…">`; nothing where there is no content.
  mutating func meta(_ name: String, _ content: String?) { meta("name", name, content) }

  /// `<meta property="…" content="…">`, as Open Graph writes it.
  mutating func property(_ name: String, _ content: String?) { meta("property", name, content) }

  /// `<link rel="…" href="…">`; nothing where there is no address.
  mutating func link(_ rel: String, _ address: String?, _ others: [(String, String)] = []) {
    guard let address else { return }
    bytes.append(text: "<link rel=\"")
    bytes.append(contentsOf: rel.utf8)
    for (name, value) in others {
      bytes.append(text: "\" ")
      bytes.append(contentsOf: name.utf8)
      bytes.append(text: "=\"")
      HTMLEscaping.append(value, to: &bytes)
    }
    bytes.append(text: "\" href=\"")
    HTMLEscaping.append(address, to: &bytes)
    bytes.append(text: "\">\n")
  }

  /// The link to a feed.
  mutating func feed(_ feed: FeedLink, _ title: String, _ addresses: PageAddresses) {
    link("alternate", addresses.text(feed.address), [("type", feed.format.mediaType), ("title", title)])
  }

  /// JSON-LD; the writer of JSON leaves nothing in it that could end the element.
  mutating func script(_ json: [UInt8]) {
    bytes.append(text: "<script type=\"application/ld+json\">")
    bytes.append(contentsOf: json)
    bytes.append(text: "</script>\n")
  }

  private mutating func meta(_ kind: String, _ name: String, _ content: String?) {
    guard let content else { return }
    bytes.append(text: "<meta ")
    bytes.append(contentsOf: kind.utf8)
    bytes.append(text: "=\"")
    bytes.append(contentsOf: name.utf8)
    bytes.append(text: "\" content=\"")
    HTMLEscaping.append(content, to: &bytes)
    bytes.append(text: "\">\n")
  }
}
