package import SiteModel

/// What is due on a site (`sitegen due`).
package struct DueReport: Sendable {
  package let items: [DueItem]
  /// What is wrong with the site; with errors there are no items.
  package let diagnostics: [Diagnostic]
  /// The moment from which on it is due, in seconds since 1970-01-01T00:00:00Z.
  package let start: Int
  /// The site's host, or its title.
  package let site: String

  /// Whether the site has faults.
  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Reads a site; nothing of it is built. Without `asOf` the while begins now.
  package static func read(_ options: BuildOptions, within duration: CalendarDuration) async throws(BuildFault)
    -> DueReport
  {
    let stages = try SiteStages(options)
    let site = try await stages.readSite()
    let zone = site.settings.timeZone
    let ends = site.diagnostics.hasErrors ? [:] : try await stages.checkRights(of: site).states.waiverEnds
    let moment = options.asOf ?? Timestamp(instant: options.now)
    let list = moment.map { DueList(from: $0, within: duration, in: zone) }
    return DueReport(
      items: site.diagnostics.hasErrors ? [] : list?.items(of: site.articles, waiverEnds: ends) ?? [],
      diagnostics: site.diagnostics,
      start: list?.start ?? 0, site: site.settings.url?.host ?? site.settings.title)
  }
}

extension Timestamp {
  /// A moment on the clocks of UTC; `nil` outside the years 1 to 9999.
  init?(instant: Int) {
    guard let day = TimeZoneRules.utc.day(at: instant) else { return nil }
    self.init(day, clock: Clock(seconds: instant - day.daysSinceEpoch * 86_400, offset: 0))
  }
}
