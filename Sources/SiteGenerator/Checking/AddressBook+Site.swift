import SiteModel

extension AddressBook {
  /// The addresses of a whole site.
  init(index: SiteIndex, theme: Theme) {
    self.init()
    reserve(index.articles.count * 3 / 2)
    for article in index.articles {
      claim(article.path, for: .text(article.file))
      for asset in article.publishedAssets { claim(asset.path, for: .file(asset.file)) }
    }
    for tombstone in index.tombstones { claim(tombstone.article.path, for: .text(tombstone.article.file)) }
    for asset in index.looseAssets { claim(asset.path, for: .file(asset.file)) }
    for listing in index.listings {
      let owner = listing.section?.file.map { Owner.file($0) } ?? .list(listing.title, page: 1)
      for page in 1...listing.pageCount(size: index.settings.pageSize) {
        claim(listing.path(ofPage: page), for: page == 1 ? owner : .list(listing.title, page: page))
      }
    }
    claimFiles(of: index)
    for taxonomy in index.taxonomies { claim(taxonomy.path, for: .made("the taxonomy '\(taxonomy.name)'")) }
    for asset in theme.assets { claim(asset.path, for: .file(asset.file)) }
    claim(.notFound, for: .made("the page for addresses that do not exist"))
    // Where two hosts read one file, that is said in another way.
    let hostPaths = HostFile.all(of: index, theme).compactMap(\.path)
    for path in Set(hostPaths).sorted(by: { $0.outputPath < $1.outputPath }) {
      claim(path, for: .made("the file for a host"))
    }
    // Last, so that an alias is the one that is named as standing in the way.
    for article in index.articles + index.tombstones.map(\.article) {
      for (number, alias) in article.aliases.enumerated() { claim(alias, for: .alias(number, of: article.file)) }
    }
  }

  /// Feeds, site maps and what else the site makes for machines.
  private mutating func claimFiles(of index: SiteIndex) {
    for listing in index.listings {
      for feed in listing.feeds {
        listing.path.file(feed.format.fileName).map { claim($0, for: .made("the feed of '\(listing.title)'")) }
      }
    }
    index.republishing.map { claim($0, for: .made("the page about republishing")) }
    for entry in index.usagePolicies.entries { claim(entry.path, for: .made("the terms of reuse")) }
    for article in index.articles {
      for path in KitPaths(article, index.settings)?.all ?? [] {
        claim(path, for: .kit(article.file))
      }
    }
    for (path, _) in index.kitOutlets { claim(path, for: .made("an outlet for those who republish")) }
    for path in index.rootFilePaths { claim(path, for: .made("a file at the top of the host")) }
    SitePath.creditsFile.map { claim($0, for: .made("the list of rights")) }
    for map in index.mapPaths + [index.newsMapPath].compactMap(\.self) {
      claim(map, for: .made(map == index.robots ? "the file for robots" : "the site map"))
    }
  }
}
