import SiteModel

/// The ids that the last build gave to articles in its feed (O115). An id must never change (RFC 4287, 4.2.6): a reader's
/// program shows an article with another id as a new one.
///
/// An id is made of the site's host, the year of the article's date and the name of its file; so it changes where the
/// site moves to another host, where the year is corrected, and where the file is moved. Whose the ids in the old feed
/// are is told by their addresses below the site's root, wherever that was, those that lead to an article by `aliases`
/// among them. The feed of the whole site is the one that is looked at: what is in it is what readers' programs have
/// seen last.
struct FeedIdentity: Sendable {
  /// The root of the site, as the feed writes it, which is also the feed's own id.
  private let root: String
  /// The ids by the address of the article below the root, both as the feed writes them.
  private var ids: [String: String] = [:]

  /// What a feed in Atom says of itself and its entries.
  init(_ feed: [UInt8]) {
    var rest = feed[...]
    let head = rest[..<(rest.firstRange(of: Self.entry)?.lowerBound ?? rest.endIndex)]
    root = FeedIdentity.address(in: head) ?? ""
    while let start = rest.firstRange(of: Self.entry)?.upperBound {
      rest = rest[start...]
      let end = rest.firstRange(of: Self.end)?.lowerBound ?? rest.endIndex
      let entry = rest[..<end]
      if let id = FeedIdentity.text(in: entry, behind: Self.id, before: 0x3C),
        let address = FeedIdentity.address(in: entry), !root.isEmpty, address.utf8.starts(with: root.utf8)
      {
        ids[String(decoding: address.utf8.dropFirst(root.utf8.count), as: UTF8.self)] = id
      }
      rest = rest[end...]
    }
  }

  private static func address(in part: ArraySlice<UInt8>) -> String? {
    guard let link = text(in: part, behind: link, before: 0x3E) else { return nil }
    return text(in: Array(link.utf8)[...], behind: href, before: 0x22)
  }

  private static func text(in part: ArraySlice<UInt8>, behind mark: [UInt8], before end: UInt8) -> String? {
    part.firstRange(of: mark).map { String(decoding: part[$0.upperBound...].prefix { $0 != end }, as: UTF8.self) }
  }

  /// Where the site was, if it was not at `root`.
  func otherRoot(than root: String) -> String? {
    self.root.isEmpty || self.root == FeedIdentity.written(root) ? nil : self.root
  }

  /// The id that the old feed has at one of some addresses below the root, if it is not the one of now.
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

extension FeedPlan {
  /// The articles whose id in feeds is not that of the last build's feed; where the site has moved, that it has, and not
  /// each of them.
  func changedIDs(of index: SiteIndex, since feed: [UInt8]) -> [Diagnostic] {
    let (old, settings) = (FeedIdentity(feed), index.settings)
    guard let members = members.first, let root = settings.absolute(""),
      !(old.isEmpty && old.otherRoot(than: root) == nil)
    else { return [] }
    var moved: [Diagnostic] = []
    var host: String?
    if let other = old.otherRoot(than: root) {
      host = WebAddress(other)?.host
      moved = [.movedFeed(from: other, to: root, changesIDs: host != settings.url?.host)]
    }
    return moved
      + members.compactMap { number in
        let article = index.articles[number]
        let id = settings.feedID(of: article)
        let before = settings.feedID(of: article, onHost: host ?? settings.url?.host)
        return old.otherID(than: before, at: ([article.path] + article.aliases).map(\.address)).map { other in
          .changedID(of: article, from: other, to: id)
        }
      }
  }
}

extension Diagnostic {
  fileprivate static func movedFeed(from old: String, to new: String, changesIDs: Bool) -> Diagnostic {
    let what = changesIDs ? "the ids of its feeds and of all articles in them" : "the ids of its feeds"
    return Diagnostic(
      .warning, id: "O115", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
      "the last build was for \(old), and this one is for \(new): that changes \(what)",
      hint: "if the site moves, let the old addresses of the feeds lead to the new ones; readers see the articles once "
        + "more as new")
  }

  fileprivate static func changedID(of article: Article, from old: String, to new: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "O115", layer: .site, at: SourceSpan(file: article.file),
      "its id in feeds was \(old) in the last build and is \(new) now",
      hint: "give the file its old name, and the date its old year; or let readers see it once more as new")
  }
}
