import SiteModel

extension SiteIndex {
  /// The files that are looked for at the top of a host only. A site below a path has none of them.
  var rootFilePaths: [SitePath] {
    guard settings.basePath == "/" else { return [] }
    let hasReservations = articles.contains { settings.dataMining(of: $0) != nil }
    return (hasReservations ? [.reservations] : [])
      + (settings.trust.isEmpty ? [] : [.trust] + (SitePath.trustAtTop.map { [$0] } ?? []))
  }

  /// Settings for such files that nothing comes of.
  var rootFileFindings: [Diagnostic] {
    let isBelow = settings.basePath != "/"
    var found: [Diagnostic] = []
    if !settings.crawlers.isEmpty, robots == nil {
      found.append(
        finding(
          "robots", isBelow ? "no robots.txt is made for a site below a path" : "the site has a robots.txt of its own",
          hint: isBelow
            ? "say it in the robots.txt at the top of the host" : "keep either 'robots:' or content/robots.txt"))
    }
    if !settings.trust.isEmpty, isBelow {
      found.append(
        finding(
          "trust", "no trust.txt is made for a site below a path", hint: "put one at the top of the host"))
    }
    return found
  }

  private func finding(_ key: String, _ text: String, hint: String) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, id: "unused-setting", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
      "'\(key)' has no effect: \(text)", hint: hint)
    diagnostic.fields = [[key]]
    return diagnostic
  }
}

extension PageMaker {
  /// Reservations and `trust.txt`.
  func rootFiles() -> [MadePage] {
    index.rootFilePaths.map { path in
      let bytes =
        path == .reservations
        ? ReservationsFile(reservations: reservations).bytes : TrustFile(settings: settings.trust).bytes
      return MadePage(path: path, bytes: bytes, sources: [])
    }
  }

  private var reservations: [(location: String, policy: String?)] {
    index.articles.compactMap { article in
      settings.dataMining(of: article).map { (settings.basePath + article.path.address, $0.policy?.text) }
    }.sorted { $0.0.precedes($1.0) }
  }
}

extension SitePath {
  /// Where older readers look for `trust.txt`.
  static let trustAtTop = try? SitePath(["trust.txt"])
}
