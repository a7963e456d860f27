import Mustache
import SiteModel

/// How much of an article its feeds hold.
enum FeedExtent: Int, Sendable, CaseIterable {
  case full, summary
}

/// Which articles stand in feeds, and how much of each. A feed has the newest articles of its list.
struct FeedPlan: Sendable {
  /// For each list, in the order of `SiteIndex.listings`, its newest articles.
  let members: [[Int]]
  private var wanted: [[Bool]]
  private let settings: FeedSettings

  init(_ index: SiteIndex) {
    settings = index.settings.feeds
    let settings = index.settings.feeds
    members = index.listings.map { listing in
      let limit = if case .term = listing.kind { settings.termLimit } else { settings.limit }
      // Articles are numbered from the newest; a list may have another order.
      return listing.feeds.isEmpty ? [] : Array(listing.articles.sorted().prefix(limit))
    }
    wanted = FeedExtent.allCases.map { _ in Array(repeating: false, count: index.articles.count) }
    for (listing, members) in zip(index.listings, members) {
      let extent = extent(of: listing)
      for article in members { wanted[extent.rawValue][article] = true }
    }
  }

  /// The whole text for the site and its sections where the settings say so; feeds of terms have summaries unless the
  /// settings say otherwise, because an article stands in many of them.
  func extent(of listing: Listing) -> FeedExtent {
    let content = if case .term = listing.kind { settings.terms } else { settings.content }
    return content == .full ? .full : .summary
  }

  /// How much of an article some feed wants.
  func extents(of article: Int) -> [FeedExtent] { FeedExtent.allCases.filter { wanted[$0.rawValue][article] } }
}

/// An article's item in every format that the site writes.
struct FeedEntry: Sendable {
  let article: Int
  let extent: FeedExtent
  /// What a reader of the item would miss (O107).
  let faults: [FeedFault]
  /// In the order of the settings' formats.
  let bytes: [[UInt8]]
}

extension PageMaker {
  /// The items of an article, each made once for all feeds it stands in. `body` is the text with absolute addresses;
  /// it is asked for only where a feed has the whole of it.
  func feedEntries(
    _ number: Int, credit: Credit, summary: String?, body: () -> [UInt8]
  ) -> [FeedEntry] {
    feedPlan.extents(of: number).compactMap { extent in
      let text = extent == .full ? body() : FeedText.paragraph(summary)
      let article = index.articles[number]
      let content = FeedText(article: article, strings: strings(article.language).strings, credit: credit)
        .html(around: text, isWhole: extent == .full)
      guard
        let item = feedItem(number, credit: credit, summary: extent == .full ? summary : nil, content: content)
      else { return nil }
      return FeedEntry(
        article: number, extent: extent, faults: item.faults,
        bytes: settings.feeds.formats.map { Array(FeedFormat($0).item(item)[...]) })
    }
  }

  private func feedItem(_ number: Int, credit: Credit, summary: String?, content: [UInt8]) -> FeedItem? {
    let article = index.articles[number]
    guard let permalink = settings.absolute(article.path.address) else { return nil }
    let zone = settings.timeZone
    var item = FeedItem(
      id: settings.feedID(of: article), address: permalink, title: article.title, summary: summary, content: content,
      published: FeedDate(article.date, in: zone), updated: FeedDate(article.updated ?? article.date, in: zone),
      language: article.language)
    if settings.feeds.formats.contains(where: { $0 != .json }) {
      var escaped: [UInt8] = []
      escaped.reserveCapacity(content.count * 5 / 4)
      XMLText.append(content.span, to: &escaped)
      item.contentInXML = escaped
    }
    item.authors = article.authors.map { FeedPerson(name: $0.name, address: $0.url?.text) }
    item.contributors = article.rights.translator.map { [FeedPerson(name: $0)] } ?? []
    item.categories = categories(of: article)
    item.source = article.source.map { source(of: article, $0) }
    item.rights = credit.notice ?? publicDomainNote(on: article)
    item.holder = article.rights.areNobodys ? nil : article.rights.holder
    item.license = article.rights.license?.url
    item.image = image(of: article)
    return item
  }

  /// What stands in the place of a copyright line where nobody holds a copyright.
  private func publicDomainNote(on article: Article) -> String? {
    article.rights.areNobodys ? strings(article.language).strings[.inPublicDomain].text([:]) : nil
  }

  private func categories(of article: Article) -> [FeedItem.Category] {
    settings.taxonomies.map(\.name).flatMap { taxonomy in
      (article.terms[taxonomy] ?? []).map { term in
        FeedItem.Category(scheme: settings.absolute(taxonomy + "/"), term: term, label: term)
      }
    }
  }

  private func source(of article: Article, _ source: Source) -> FeedSource {
    var result = FeedSource(
      outlet: source.outlet.name, address: source.url.text, title: article.originalTitle ?? source.outlet.name)
    result.outletAddress = source.outlet.url?.text
    result.feed = source.outlet.feed?.text
    result.date = source.date.map { FeedDate($0, in: settings.timeZone) }
    result.about = SitePath.republishing.flatMap { settings.absolute($0.address) }
    return result
  }

  private func image(of article: Article) -> FeedItem.Image? {
    guard let image = article.image, let address = article.shownImageAddress,
      let absolute = settings.absolute(address), let type = MediaType.ofImage(named: address)
    else { return nil }
    return FeedItem.Image(
      address: absolute, mediaType: type, alternative: image.alternativeText.isEmpty ? nil : image.alternativeText)
  }
}

extension SiteSettings {
  /// What identifies an article in feeds for ever (RFC 4287, 4.2.6; O115): a tag (RFC 4151) of its file, which stays when
  /// its slug, its section's permalinks or the title change.
  func feedID(of article: Article) -> String { feedID(of: article, onHost: url?.host) }

  /// The same of a site on another host.
  func feedID(of article: Article, onHost host: String?) -> String {
    var name = article.file.utf8.dropFirst(8)
    for ending in ["/index.md", ".md", "/index.html", ".html"]
    where String(decoding: name, as: UTF8.self).hasSuffix(ending) {
      name = name.dropLast(ending.utf8.count)
    }
    let path = PercentEncoding.encode(path: String(decoding: name, as: UTF8.self))
    return "tag:\(host ?? ""),\(article.date.date.year):\(path)"
  }
}
