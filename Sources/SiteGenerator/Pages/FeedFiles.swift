import SiteModel

/// The items of all articles that stand in feeds, found by article.
struct FeedEntries: Sendable {
  private var entries: [[Int: FeedEntry]] = FeedExtent.allCases.map { _ in [:] }

  mutating func add(_ entry: FeedEntry) { entries[entry.extent.rawValue][entry.article] = entry }

  /// The items of a list's feed in one format.
  func items(_ articles: [Int], _ extent: FeedExtent, format: Int) -> [[UInt8]] {
    articles.compactMap { entries[extent.rawValue][$0]?.bytes[format] }
  }
}

extension PageMaker {
  /// The articles that are not in the build, and that a file for machines names all the same (O105).
  func absentAddresses(in file: MadePage) -> [ListFault] {
    guard let absent = absentNames else { return [] }
    return absent.found(in: file.bytes).map {
      ListFault(kind: .namesAbsent, file: file.path.outputPath, page: "", subject: $0)
    }
  }

  /// The feeds of a list, from items that are made already.
  func feedFiles(_ number: Int, _ entries: FeedEntries) -> [MadePage] {
    let listing = index.listings[number]
    let members = feedPlan.members[number]
    guard let homepage = settings.absolute(listing.path.address) else { return [] }
    let newest = members.map { index.articles[$0] }.map { $0.updated ?? $0.date }
      .max { $0.instant(in: settings.timeZone) < $1.instant(in: settings.timeZone) }
    var feed = Feed(
      title: listing.isHome ? settings.title : "\(listing.title) – \(settings.title)",
      subtitle: listing.description, homepage: homepage, id: homepage,
      updated: FeedDate(newest ?? Timestamp.epoch, in: settings.timeZone), language: settings.language,
      publisher: FeedPerson(name: settings.name, address: settings.url?.text))
    feed.generator = "sitegen"
    for link in listing.feeds {
      let address = settings.absolute(link.address)
      switch link.format {
      case .atom: feed.addresses.atom = address
      case .rss: feed.addresses.rss = address
      case .json: feed.addresses.json = address
      }
    }
    return zip(listing.feeds.indices, listing.feeds).compactMap { position, link in
      let items = entries.items(members, feedPlan.extent(of: listing), format: position)
      return listing.path.file(link.format.fileName).map { path in
        var made = MadePage(path: path, bytes: link.format.write(feed, items: items), sources: [])
        made.faults = absentAddresses(in: made)
        return made
      }
    }
  }
}

extension Timestamp {
  /// For a feed in which there is nothing yet: it has to say some moment, and the clock has no say in what is written.
  fileprivate static var epoch: Timestamp {
    guard let day = CivilDate(daysSinceEpoch: 0) else { preconditionFailure("1970-01-01 is a day") }
    return Timestamp(day)
  }
}
