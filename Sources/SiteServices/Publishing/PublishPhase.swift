import SiteGenerator

/// When a file is sent: nobody may see a page whose style and pictures are not there yet, nor a feed that names a page
/// which is not (SECURITY.md S69).
package enum PublishPhase: Int, Sendable, CaseIterable {
  case assets, pages
  /// Feeds, site maps and what else lists pages.
  case feeds

  /// The phase of a path of the output.
  package init(_ path: String) {
    let name = path.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let isMap = name.utf8.starts(with: "sitemap".utf8) && name.utf8.suffix(4).elementsEqual(".xml".utf8)
    if isMap || PublishPhase.lists.contains(name) {
      self = .feeds
    } else {
      self = name.utf8.suffix(5).elementsEqual(".html".utf8) ? .pages : .assets
    }
  }

  private static let lists: Set = [
    "feed.xml", "rss.xml", "feed.json", "news-sitemap.xml", "robots.txt", "credits.json",
  ]
}
