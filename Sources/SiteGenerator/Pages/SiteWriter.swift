import Mustache
import SiteModel
import Synchronization

/// Makes the pages of a site in batches on all cores and hands each to the output as soon as it is made, so that
/// neither all bodies nor all pages are ever in memory.
struct SiteWriter {
  let maker: PageMaker
  let root: Directory
  let output: OutputTree
  let width: Int
  let progress: @Sendable (BuildProgress) -> Void

  private(set) var diagnostics: [Diagnostic] = []
  private var tally: [OutputKind: Int] = [:]
  /// Made with the articles, used for the feeds, and then forgotten.
  private var feedEntries = FeedEntries()

  init(
    maker: PageMaker, root: Directory, output: OutputTree, width: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) {
    self.maker = maker
    self.root = root
    self.output = output
    self.width = width
    self.progress = progress
  }

  /// How many files of each kind were written.
  var counts: [(kind: OutputKind, count: Int)] {
    OutputKind.allCases.compactMap { kind in tally[kind].map { (kind, $0) } }
  }

  /// Everything the site has.
  mutating func writeAll() async throws(BuildFault) {
    do throws(SystemError) {
      try await writeArticles()
      try await writeLists()
      try await writeFeeds()
      try writeRest()
      try await writeAssets()
    } catch {
      throw .system(error)
    }
  }

  /// What one batch of articles came to.
  private struct Batch: Sendable {
    var diagnostics: [Diagnostic] = []
    var faults: [CreditFault] = []
    var feedEntries: [FeedEntry] = []
  }

  private mutating func writeArticles() async throws(SystemError) {
    let (maker, root, output) = (maker, root, output)
    let articles = maker.index.articles
    let meter = Meter(stage: .articles, total: articles.count, report: progress)
    // In the order of their files, so that a folder is opened once for the articles in it.
    let order = articles.indices.sorted { articles[$0].file < articles[$1].file }
    let batches = try await Batches.map(count: order.count, size: 32, width: width) {
      (range) throws(SystemError) -> Batch in
      var files = ContentFiles(root: root)
      var batch = Batch()
      for number in order[range] {
        let made = maker.article(number, bytes: try files.read(articles[number].file))
        batch.diagnostics += made.page.diagnostics
        batch.feedEntries += made.feedEntries
        if let fault = made.fault { batch.faults.append(fault) }
        try output.write(made.page)
      }
      meter.advance(by: range.count)
      return batch
    }
    for batch in batches {
      diagnostics += batch.diagnostics
      for entry in batch.feedEntries { feedEntries.add(entry) }
    }
    diagnostics += CreditFault.diagnostics(for: batches.flatMap(\.faults))
    tally[.articles] = articles.count { $0.kind == .article }
    tally[.pages] = articles.count { $0.kind == .page }
  }

  private mutating func writeLists() async throws(SystemError) {
    let (maker, output) = (maker, output)
    var pages: [(listing: Listing, page: Int, introduction: [UInt8])] = []
    for listing in maker.index.listings {
      let introduction = try introduction(of: listing)
      for page in 1...listing.pageCount(size: maker.settings.pageSize) {
        pages.append((listing, page, page == 1 ? introduction : []))
      }
    }
    let (all, meter) = (pages, Meter(stage: .lists, total: pages.count, report: progress))
    _ = try await Batches.map(count: all.count, size: 16, width: width) { (range) throws(SystemError) -> Void in
      for (listing, page, introduction) in all[range] {
        try output.write(maker.listPage(listing, page: page, introduction: introduction))
      }
      meter.advance(by: range.count)
    }
    tally[.lists] = pages.count
  }

  private mutating func writeFeeds() async throws(SystemError) {
    let (maker, output, entries) = (maker, output, feedEntries)
    let listings = maker.index.listings
    let meter = Meter(stage: .feeds, total: listings.count, report: progress)
    let counts = try await Batches.map(count: listings.count, size: 16, width: width) {
      (range) throws(SystemError) -> Int in
      var count = 0
      for number in range {
        for file in maker.feedFiles(number, entries) {
          try output.write(file)
          count += 1
        }
      }
      meter.advance(by: range.count)
      return count
    }
    feedEntries = FeedEntries()
    if counts.contains(where: { $0 > 0 }) { tally[.feeds] = counts.reduce(0, +) }
  }

  private mutating func introduction(of listing: Listing) throws(SystemError) -> [UInt8] {
    guard let section = listing.section, let file = section.file else { return [] }
    var files = ContentFiles(root: root)
    let body = maker.body(
      of: file, bytes: try files.read(file), offset: section.bodyOffset, line: section.bodyLine,
      addresses: PageAddresses(of: section.path, settings: maker.settings))
    diagnostics += body.diagnostics
    return body.html
  }

  private mutating func writeRest() throws(SystemError) {
    for taxonomy in maker.index.taxonomies { try write(maker.taxonomyPage(taxonomy), as: .taxonomies) }
    for article in maker.index.articles {
      for alias in article.aliases { try write(maker.redirectPage(from: alias, to: article), as: .redirects) }
    }
    if let page = maker.republishingPage() { try write(page, as: .pages) }
    for file in maker.siteMaps() + [maker.creditsFile()].compactMap(\.self) { try write(file, as: .machineFiles) }
    try write(maker.notFoundPage(), as: .notFound)
    for asset in maker.theme.assets {
      try write(MadePage(path: asset.path, bytes: asset.bytes, sources: [asset.file]), as: .assets)
    }
  }

  private mutating func write(_ page: MadePage, as kind: OutputKind) throws(SystemError) {
    try output.write(page)
    tally[kind, default: 0] += 1
  }

  private mutating func writeAssets() async throws(SystemError) {
    let (root, output) = (root, output)
    let assets = maker.index.looseAssets + maker.index.articles.flatMap(\.publishedAssets)
    _ = try await Batches.map(count: assets.count, size: 8, width: width) { (range) throws(SystemError) -> Void in
      var files = ContentFiles(root: root)
      for asset in assets[range] { try output.copy(asset, from: &files) }
    }
    if !assets.isEmpty { tally[.assets, default: 0] += assets.count }
  }
}

/// Counts what is done and reports it, from any task.
private final class Meter: Sendable {
  private let done = Atomic(0)
  private let stage: BuildProgress.Stage
  private let total: Int
  private let report: @Sendable (BuildProgress) -> Void

  init(stage: BuildProgress.Stage, total: Int, report: @escaping @Sendable (BuildProgress) -> Void) {
    self.stage = stage
    self.total = total
    self.report = report
  }

  func advance(by count: Int) {
    let now = done.wrappingAdd(count, ordering: .relaxed).newValue
    report(BuildProgress(stage: stage, done: now, total: total))
  }
}
