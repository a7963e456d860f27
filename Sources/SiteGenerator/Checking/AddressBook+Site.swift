import SiteModel

extension AddressBook {
  /// The addresses of a whole site.
  init(index: SiteIndex, theme: Theme) {
    self.init()
    for article in index.articles {
      claim(article.path, for: article.file)
      for asset in article.assets { claim(asset.path, for: asset.file) }
    }
    for asset in index.looseAssets { claim(asset.path, for: asset.file) }
    for listing in index.listings {
      let owner = listing.section?.file ?? "the list '\(listing.title)'"
      for page in 1...listing.pageCount(size: index.settings.pageSize) {
        claim(listing.path(ofPage: page), for: page == 1 ? owner : "page \(page) of the list '\(listing.title)'")
      }
    }
    for taxonomy in index.taxonomies { claim(taxonomy.path, for: "the taxonomy '\(taxonomy.name)'") }
    for asset in theme.assets { claim(asset.path, for: asset.file) }
    claim(.notFound, for: "the page for addresses that do not exist")
    // Last, so that an alias is the one that is named as standing in the way.
    for article in index.articles {
      for alias in article.aliases { claim(alias, for: "\(article.file) (alias)") }
    }
  }
}
