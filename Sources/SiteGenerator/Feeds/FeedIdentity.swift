import SiteModel

/// The ids that the last build gave to articles in its feed (O115). An id must never change (RFC 4287, 4.2.6): a reader's
/// program shows an article with another id as a new one.
///
/// An id is made of the site's host, the year of the article's date and the name of its file; so it changes where the
/// site moves to another host, where the year is corrected, and where the file is moved. Whose the ids in the old feed
/// are is told by their addresses, those that lead to an article by `aliases` among them. The feed of the whole site is
/// the one that is looked at: what is in it is what readers' programs have seen last.
struct FeedIdentity: Sendable {
  /// The ids by the address of the article, both as the feed writes them.
  private var ids: [String: String] = [:]

  /// What a feed in Atom says of its entries.
  init(_ feed: [UInt8]) {
    var rest = feed[...]
    while let start = rest.firstRange(of: Self.entry)?.upperBound {
      rest = rest[start...]
      let end = rest.firstRange(of: Self.end)?.lowerBound ?? rest.endIndex
      let entry = rest[..<end]
      if let id = FeedIdentity.text(in: entry, behind: Self.id, before: 0x3C),
        let link = FeedIdentity.text(in: entry, behind: Self.link, before: 0x3E),
        let address = FeedIdentity.text(in: Array(link.utf8)[...], behind: Self.href, before: 0x22)
      {
        ids[address] = id
      }
      rest = rest[end...]
    }
  }

  private static func text(in part: ArraySlice<UInt8>, behind mark: [UInt8], before end: UInt8) -> String? {
    part.firstRange(of: mark).map { String(decoding: part[$0.upperBound...].prefix { $0 != end }, as: UTF8.self) }
  }

  /// The id that the old feed has at one of some addresses, if it is not the one of now. `addresses` are absolute.
  func otherID(than id: String, at addresses: [String]) -> String? {
    let written = FeedIdentity.written(id)
    for address in addresses {
      if let old = ids[FeedIdentity.written(address)], old != written { return old }
    }
    return nil
  }

  private static func written(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLText.append(Array(text.utf8).span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { ids.isEmpty }

  private static let end = Array("</entry>".utf8)
  private static let entry = Array("<entry".utf8)
  private static let href = Array("href=\"".utf8)
  private static let id = Array("<id>".utf8)
  private static let link = Array("<link rel=\"alternate\"".utf8)
}

extension PageMaker {
  /// The articles whose id in feeds is not that of the last build's feed.
  func changedIDs(since old: FeedIdentity) -> [Diagnostic] {
    guard !old.isEmpty else { return [] }
    return feedPlan.members.first.map { members in
      members.compactMap { number in
        let article = index.articles[number]
        let addresses = ([article.path] + article.aliases).compactMap { settings.absolute($0.address) }
        let id = feedID(of: article)
        return old.otherID(than: id, at: addresses).map { other in
          Diagnostic(
            .warning, id: "O115", layer: .site, at: SourceSpan(file: article.file),
            "its id in feeds was \(other) in the last build and is \(id) now",
            hint: "give the file its old name, and the date its old year; or let readers see it once more as new")
        }
      }
    } ?? []
  }
}
