import SiteModel

/// The menus of a build: entries that lead to articles which are not in it are left out, so that an article whose time is
/// over can go without anybody changing the settings.
extension SiteIndex {
  /// The settings with the entries that are shown.
  var shownSettings: SiteSettings {
    guard !absentAddresses.isEmpty, !settings.menus.isEmpty else { return settings }
    var shown = settings
    shown.menus = settings.menus.mapValues { entries in entries.filter { !leadsToAbsent($0) } }
    return shown
  }

  /// Whether a menu entry leads to an article that is not in the build.
  func leadsToAbsent(_ entry: MenuEntry) -> Bool {
    guard let path = entry.sitePath else { return false }
    return absentAddresses.contains { address in
      let address = PercentEncoding.decode(address) ?? address
      return address == path || address == path + "/"
    }
  }
}

extension MenuEntry {
  /// The path of the site that it leads to, without its first slash, decoded; `nil` where it leads elsewhere.
  var sitePath: String? {
    guard url.utf8.first == 0x2F else { return nil }
    return PercentEncoding.decode(
      String(decoding: url.utf8.dropFirst().prefix { $0 != 0x23 && $0 != 0x3F }, as: UTF8.self))
  }
}
