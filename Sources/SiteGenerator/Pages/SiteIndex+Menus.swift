import SiteModel

/// The menus of a build: entries that lead to articles which are not in it are left out, so that an article whose time is
/// over can go without anybody changing the settings.
extension SiteIndex {
  /// The settings with the entries that are shown.
  var shownSettings: SiteSettings {
    guard !absentAddresses.isEmpty, !settings.menus.isEmpty else { return settings }
    var shown = settings
    let absent = absentPaths
    shown.menus = settings.menus.mapValues { entries in entries.filter { !$0.leads(toOneOf: absent) } }
    return shown
  }

  /// The paths, decoded, at which the articles would be that are not in the build.
  var absentPaths: Set<String> { Set(absentAddresses.map { PercentEncoding.decode($0) ?? $0 }) }
}

extension MenuEntry {
  /// Whether it leads to one of some paths, with or without the slash at its end.
  func leads(toOneOf paths: Set<String>) -> Bool {
    guard let path = sitePath else { return false }
    return paths.contains(path) || paths.contains(path + "/")
  }

  /// The path of the site that it leads to, without its first slash, decoded; `nil` where it leads elsewhere.
  var sitePath: String? {
    guard url.utf8.first == 0x2F else { return nil }
    return PercentEncoding.decode(
      String(decoding: url.utf8.dropFirst().prefix { $0 != 0x23 && $0 != 0x3F }, as: UTF8.self))
  }
}
