/// The site map (sitemaps.org 0.9): `sitemap.xml`, or `sitemap-1.xml` and so on with `sitemap.xml` as their index.
enum Sitemap {
  /// A page that may be found.
  struct Entry: Sendable, Hashable {
    /// Absolute, and percent-encoded as links are.
    var address: String
    /// When the page last changed: a day or RFC 3339.
    var modified: String?
    /// The page in each of its languages, itself among them; empty where there is one only.
    var alternates: [Alternate] = []
  }

  /// A page in another language.
  struct Alternate: Sendable, Hashable {
    /// BCP 47, or `x-default`.
    var language: String
    /// Absolute.
    var address: String
  }

  /// A file beside the home page.
  struct File: Sendable, Hashable {
    let name: String
    let bytes: [UInt8]
  }

  /// How much a file may hold.
  struct Limits: Sendable {
    var addresses = 50_000
    /// Before compression.
    var bytes = 50 * 1024 * 1024
  }

  /// The files of a site; `folder` is the absolute address of the folder where they will stand, with a slash at the end.
  static func files(of entries: [Entry], in folder: String, limits: Limits = Limits()) -> [File] {
    let maps = maps(of: entries, limits: limits)
    guard maps.count > 1 else { return maps.map { File(name: "sitemap.xml", bytes: $0) } }
    let parts = maps.enumerated().map { File(name: "sitemap-\($0.offset + 1).xml", bytes: $0.element) }
    return [File(name: "sitemap.xml", bytes: index(of: parts, in: folder))] + parts
  }

  /// One map after another, each as full as it may be; one without entries where there are none.
  private static func maps(of entries: [Entry], limits: Limits) -> [[UInt8]] {
    let frame = map(of: []).count
    var maps: [[UInt8]] = []
    var elements: [UInt8] = []
    var count = 0
    for entry in entries {
      let element = element(of: entry)
      if count > 0, count == limits.addresses || frame + elements.count + element.count > limits.bytes {
        maps.append(map(of: elements))
        elements.removeAll(keepingCapacity: true)
        count = 0
      }
      elements.append(contentsOf: element)
      count += 1
    }
    if count > 0 || maps.isEmpty { maps.append(map(of: elements)) }
    return maps
  }

  private static func map(of elements: [UInt8]) -> [UInt8] {
    var xml = XMLWriter(capacity: elements.count + 200)
    xml.declaration()
    xml.element(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      ]
    ) { $0.raw(elements) }
    return xml.bytes
  }

  private static func element(of entry: Entry) -> [UInt8] {
    var xml = XMLWriter(depth: 1, capacity: 200)
    xml.element("url") { xml in
      xml.element("loc", entry.address)
      xml.element("lastmod", entry.modified)
      for alternate in entry.alternates {
        xml.element("xhtml:link", ["rel": "alternate", "hreflang": alternate.language, "href": alternate.address])
      }
    }
    return xml.bytes
  }

  private static func index(of maps: [File], in folder: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for map in maps {
        xml.element("sitemap") { $0.element("loc", folder + map.name) }
      }
    }
    return xml.bytes
  }
}
