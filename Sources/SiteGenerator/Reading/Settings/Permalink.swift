import SiteModel

/// Patterns of addresses: `/:year/:month/:slug/`.
enum Permalink {
  /// The words a pattern may hold.
  static let words = ["year", "month", "day", "slug", "section"]
  /// The same for a message.
  static let known = words.map { ":\($0)" }.joined(separator: ", ")

  /// What is wrong with a pattern.
  static func fault(in pattern: String) -> String? {
    guard pattern.utf8.first == 0x2F, pattern.utf8.last == 0x2F else { return "a pattern begins and ends with /" }
    let segments = self.segments(of: pattern)
    for segment in segments where segment.utf8.first == 0x3A {
      let word = String(segment.dropFirst())
      if !words.contains(word) { return "':\(shortened(word))' is not known" }
    }
    guard segments.contains(":slug") else { return "a pattern needs :slug, or all pages would have one address" }
    for segment in segments where segment.utf8.first != 0x3A {
      if let fault = SitePathFault.fault(of: segment) { return "'\(segment)' \(fault.explanation)" }
    }
    return nil
  }

  /// The folders of an article's page.
  static func folders(_ pattern: String, date: CivilDate, slug: String, section: String) -> [String] {
    segments(of: pattern).flatMap { segment -> [String] in
      switch segment {
      case ":year": [date.iso8601.utf8.prefix(4)].map { String(decoding: $0, as: UTF8.self) }
      case ":month": [date.iso8601.utf8.dropFirst(5).prefix(2)].map { String(decoding: $0, as: UTF8.self) }
      case ":day": [date.iso8601.utf8.suffix(2)].map { String(decoding: $0, as: UTF8.self) }
      case ":slug": [slug]
      case ":section": [Slug.make(from: section)]
      default: [segment]
      }
    }
  }

  private static func segments(of pattern: String) -> [String] {
    pattern.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
  }
}
