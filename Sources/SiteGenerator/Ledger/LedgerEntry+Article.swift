package import SiteModel

extension LedgerEntry {
  /// The entry of an article at a moment.
  ///
  /// - Parameters:
  ///   - waiverEnd: when a waiver ended without which it may not be shown.
  ///   - fidelity: what was done to its text, where something of the original is kept.
  ///   - findings: what was found wrong with it, in order.
  ///   - waived: what an editor accepts for a while.
  init(
    _ article: Article, _ context: CheckContext, waiverEnd: Int? = nil, fidelity: LedgerFidelity?,
    findings: [Diagnostic], waived: [WaivedFinding]
  ) {
    let (zone, rights) = (context.zone, article.rights)
    let times = ArticleTimes(article, in: zone)
    let state =
      waiverEnd.map { .expired(since: $0, why: .waiver) } ?? ArticleState(of: article, at: context.asOf, in: zone)
    file = article.file
    address = context.settings.absolute(article.path.address) ?? "/" + article.path.address
    title = article.title
    (language, direction) = (article.language, article.direction)
    authors = article.authors.map(\.name)
    date = article.date.rfc3339(in: zone)
    self.state = LedgerState(state, article, times, zone)
    origin = article.source.map { Origin($0, zone) }
    via = article.via.map {
      Hop(
        outletKey: $0.outlet.key, outlet: $0.outlet.name, url: $0.url.text, date: $0.date?.rfc3339(in: zone))
    }
    alsoFrom = article.alsoFrom
    (basis, mode, license) = (rights.basis, rights.mode, rights.license)
    (holder, years, changes) = (rights.holder, rights.years?.text, rights.changes)
    permission = rights.permission.map { Permission($0, zone) }
    isFairUseReasoned = LedgerEntry.isReasoned(rights)
    end =
      article.withdrawal != nil
      ? nil
      : waiverEnd.flatMap { End(at: $0, in: zone, why: .waiver, asOf: context.asOf) }
        ?? times.firstClosing.flatMap { End($0, asOf: context.asOf) }
    self.fidelity = article.isRepublished ? fidelity ?? .noOriginal : nil
    self.findings = findings.map { Finding(id: $0.id, severity: $0.severity, layer: $0.layer, text: $0.text) }
    waivers = article.waivers.map { LedgerWaiver($0, state, context, waived: waived) }
  }

  /// Whether all four factors are answered, where they are asked for.
  private static func isReasoned(_ rights: Rights) -> Bool? {
    guard rights.basis == .fairUse || rights.basis == .quotation else { return nil }
    let factors = [
      rights.fairUse?.purpose, rights.fairUse?.nature, rights.fairUse?.amount, rights.fairUse?.market,
    ]
    return factors.allSatisfy(\.isWritten)
  }
}

extension LedgerEntry.Origin {
  /// The original of an article.
  fileprivate init(_ source: Source, _ zone: TimeZoneRules) {
    let outlet = source.outlet
    self.init(
      outletKey: outlet.key, outlet: outlet.name, url: source.url.text, title: source.title,
      date: source.date?.rfc3339(in: zone), license: source.license, archived: source.archived?.text,
      notified: source.notified?.rfc3339(in: zone), policy: outlet.policyURL?.text,
      policySeen: outlet.policySeen?.on?.rfc3339(in: zone))
  }
}

extension LedgerEntry.Permission {
  /// A permission as it is recorded.
  fileprivate init(_ permission: SiteModel.Permission, _ zone: TimeZoneRules) {
    self.init(
      from: permission.from, date: permission.date?.rfc3339(in: zone), reference: permission.reference,
      scope: permission.scope, until: permission.until?.rfc3339(in: zone),
      revoked: permission.revoked?.rfc3339(in: zone))
  }
}

extension LedgerEntry.End {
  /// An end, said by the last moment before it.
  package init?(_ closing: ArticleTimes.Closing, asOf: Int) {
    self.init(at: closing.instant, in: closing.zone, why: closing.ending, asOf: asOf)
  }

  /// An end at a moment, in the zone in which it is counted.
  fileprivate init?(at instant: Int, in zone: TimeZoneRules, why: ArticleTimes.Ending, asOf: Int) {
    let last = instant - 1
    guard let day = zone.day(at: last), let next = zone.day(at: instant) else { return nil }
    self.init(
      until: day == next ? zone.text(of: last) : day.iso8601, day: day, why: why, isOver: instant <= asOf)
  }
}

extension TimeZoneRules {
  /// A moment on the clocks of the place, with its offset; a midnight stands for its day.
  func dayOrMoment(_ instant: Int) -> String {
    guard let day = day(at: instant) else { return "" }
    return local(at: instant) == day.daysSinceEpoch * 86_400 ? day.iso8601 : text(of: instant)
  }

  /// A moment on the clocks of the place, with its offset; empty outside of the calendar.
  func text(of instant: Int) -> String {
    guard let day = day(at: instant) else { return "" }
    let clock = Timestamp.Clock(
      seconds: local(at: instant) - day.daysSinceEpoch * 86_400, offset: offset(at: instant))
    return Timestamp(day, clock: clock).rfc3339(in: self)
  }
}
