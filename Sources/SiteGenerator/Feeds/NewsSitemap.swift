/// The site map for news (Google's 0.9): the articles of the two days before a build, which the caller picks.
enum NewsSitemap {
  /// A recent article.
  struct Entry: Sendable, Hashable {
    /// Absolute.
    var address: String
    /// BCP 47.
    var language: String
    /// When this site published it: a day or RFC 3339.
    var published: String
    /// Without the name of the site.
    var title: String
  }

  /// A file may hold so many.
  static let limit = 1_000

  /// `news-sitemap.xml`, with the first thousand entries.
  static func write(_ entries: [Entry], publication: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      ]
    ) { xml in
      for entry in entries.prefix(limit) { write(entry, publication: publication, in: &xml) }
    }
    return xml.bytes
  }

  private static func write(_ entry: Entry, publication: String, in xml: inout XMLWriter) {
    xml.element("url") { xml in
      xml.element("loc", entry.address)
      xml.element("news:news") { xml in
        xml.element("news:publication") { xml in
          xml.element("news:name", publication)
          xml.element("news:language", languageCode(entry.language))
        }
        xml.element("news:publication_date", entry.published)
        xml.element("news:title", entry.title)
      }
    }
  }

  /// ISO 639 without a region, and the two codes that the schema has for written Chinese.
  static func languageCode(_ tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-")
    guard let language = parts.first else { return tag }
    guard language == "zh" else { return String(language) }
    if parts.contains("hans") { return "zh-cn" }
    return parts.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? "zh-tw" : "zh-cn"
  }
}
