import SiteModel

extension SitePath {
  /// An outlet as others keep it.
  static func outletFile(_ key: String) -> SitePath? {
    try? SitePath(["republishing", "outlets", key + ".yaml"])
  }
}

extension SiteIndex {
  /// The files of the outlets that articles with a kit name: this site, and those on their way here. None where no article
  /// has a kit.
  var kitOutlets: [(path: SitePath, outlet: SharedOutlet?)] {
    let articles = articles.filter { $0.hasKit(settings) }
    guard !articles.isEmpty else { return [] }
    var outlets: [String: SharedOutlet?] = [:]
    for article in articles { for outlet in article.outletsOnItsWay { outlets[outlet.outlet.portableKey] = outlet } }
    // An outlet that has this site's key is this site.
    outlets.updateValue(nil, forKey: settings.outletKey)
    return outlets.sorted { $0.key < $1.key }.compactMap { key, outlet in
      SitePath.outletFile(key).map { ($0, outlet) }
    }
  }
}

extension PageMaker {
  /// The outlets for `content/outlets/` of others.
  func kitOutletFiles() -> [MadePage] {
    index.kitOutlets.map { path, outlet in
      let bytes = outlet.map { OutletFile(outlet: $0.outlet, zone: settings.timeZone).bytes } ?? settings.outletFile
      return MadePage(path: path, bytes: bytes, sources: [])
    }
  }
}
