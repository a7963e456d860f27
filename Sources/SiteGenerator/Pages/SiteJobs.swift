import SiteModel

/// Files that can be made when the articles are known: lists, feeds, redirects, what is for machines.
struct SiteJob: Sendable {
  let kind: OutputKind
  /// Where its files go. Some of them may turn out not to be needed.
  let paths: [SitePath]
  /// The articles whose items for feeds it takes.
  var feedMembers: [Int] = []
  /// What its key is made of; absent where it has none, and is always done.
  var subject: Subject?
  let make: @Sendable (FeedEntries) -> [MadePage]

  /// What a job is about.
  enum Subject: Sendable {
    /// A page of a list, with the text that stands on it.
    case list(Listing, page: Int, introduction: [UInt8])
    /// The feeds of the list with this number.
    case feed(Int)
    /// A file about all articles that says nothing of their texts, nor of the time.
    case allArticles(SitePath)
  }
}

extension PageMaker {
  /// Everything but articles and assets. What takes longest comes first, so that no core is left alone with one of them
  /// at the end.
  ///
  /// - Parameters:
  ///   - files: reads the texts of sections.
  ///   - diagnostics: what was found in these texts.
  func jobs(_ files: inout ContentFiles, _ diagnostics: inout [Diagnostic]) throws(SystemError) -> [SiteJob] {
    var jobs = machineJobs
    for (number, listing) in index.listings.enumerated() {
      let introduction = try introduction(of: listing, &files, &diagnostics)
      for page in 1...listing.pageCount(size: settings.pageSize) {
        let shown = page == 1 ? introduction : []
        jobs.append(
          SiteJob(
            kind: .lists, paths: [listing.path(ofPage: page)],
            subject: .list(listing, page: page, introduction: shown)
          ) { _ in [self.listPage(listing, page: page, introduction: shown)] })
      }
      if !listing.feeds.isEmpty { jobs.append(feedJob(number, listing)) }
    }
    jobs += index.taxonomies.map { taxonomy in
      SiteJob(kind: .taxonomies, paths: [taxonomy.path]) { _ in [self.taxonomyPage(taxonomy)] }
    }
    jobs += index.tombstones.map { tombstone in
      SiteJob(kind: .tombstones, paths: [tombstone.article.path]) { _ in [self.tombstonePage(tombstone)] }
    }
    for article in index.articles + index.tombstones.map(\.article) where !article.aliases.isEmpty {
      jobs.append(
        SiteJob(kind: .redirects, paths: article.aliases) { _ in
          article.aliases.map { self.redirectPage(from: $0, to: article) }
        })
    }
    return jobs
  }

  /// What there is one of, most of it for machines.
  private var machineJobs: [SiteJob] {
    [
      SiteJob(
        kind: .machineFiles, paths: [SitePath.creditsFile].compactMap(\.self),
        subject: SitePath.creditsFile.map { .allArticles($0) }
      ) { _ in [self.creditsFile()].compactMap(\.self) },
      SiteJob(
        kind: .machineFiles, paths: index.mapPaths, subject: index.mapPaths.first.map { .allArticles($0) }
      ) { _ in self.siteMaps() },
      SiteJob(kind: .machineFiles, paths: [index.newsMapPath].compactMap(\.self)) { _ in self.newsMap() },
      SiteJob(kind: .machineFiles, paths: index.usagePolicies.entries.map(\.path)) { _ in self.policyFiles() },
      SiteJob(kind: .pages, paths: [index.republishing].compactMap(\.self)) { _ in
        [self.republishingPage()].compactMap(\.self)
      },
      SiteJob(kind: .notFound, paths: [.notFound]) { _ in [self.notFoundPage()] },
      SiteJob(kind: .kits, paths: index.kitOutlets.map(\.path)) { _ in self.kitOutletFiles() },
      SiteJob(kind: .machineFiles, paths: index.rootFilePaths) { _ in self.rootFiles() },
      SiteJob(kind: .hostFiles, paths: hostFiles.compactMap(\.path)) { _ in self.hostFilesOfOutput() },
    ]
  }

  /// The files that hosts look for in the output.
  private func hostFilesOfOutput() -> [MadePage] {
    hostFiles.compactMap { file in file.path.map { MadePage(path: $0, bytes: file.bytes, sources: []) } }
  }

  private func feedJob(_ number: Int, _ listing: Listing) -> SiteJob {
    SiteJob(
      kind: .feeds, paths: listing.feeds.compactMap { listing.path.file($0.format.fileName) },
      feedMembers: feedPlan.members[number], subject: .feed(number)
    ) { self.feedFiles(number, $0) }
  }

  private func introduction(
    of listing: Listing, _ files: inout ContentFiles, _ diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> [UInt8] {
    guard let section = listing.section, let file = section.file,
      let body = bodies.body(of: section, try files.read(file))
    else { return [] }
    diagnostics += body.diagnostics
    return body.html
  }
}

extension SiteIndex {
  /// Where the map of what is news may go.
  var newsMapPath: SitePath? { settings.url == nil ? nil : SitePath.newsMap }

  /// Where the maps of the site may go.
  var mapPaths: [SitePath] {
    guard settings.url != nil else { return [] }
    // A map is full at 50,000 addresses, or earlier if they are long.
    let pages = articles.count + listings.reduce(0) { $0 + $1.pageCount(size: settings.pageSize) }
    let parts = pages < 40_000 ? [] : (1...pages / 20_000).map { "sitemap-\($0).xml" }
    return (["sitemap.xml"] + parts).compactMap { try? SitePath([$0]) }
      + [robots].compactMap(\.self)
  }
}
