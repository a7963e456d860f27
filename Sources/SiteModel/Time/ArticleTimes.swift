/// Every moment at which it changes whether an article may be shown: from its front matter, and from the terms of the
/// outlets that it came from. Moments are seconds since 1970-01-01T00:00:00Z.
///
/// What the site decides (`date`) is counted in the site's zone. What an outlet decides is counted in the outlet's
/// (`time.zone`), where it has one: the days of an embargo, of an expiry, of a permission, and all durations.
public struct ArticleTimes: Sendable, Hashable {
  /// What keeps an article back for a while.
  public enum Hold: String, Sendable, Hashable, CaseIterable {
    /// `embargo:` in the front matter.
    case embargo
    /// The outlet's `minDelay`, counted from the first publication.
    case minDelay
    /// The outlet's `nextCalendarDay`.
    case nextCalendarDay
  }

  /// What ends the showing of an article.
  public enum Ending: String, Sendable, Hashable, CaseIterable {
    /// `expires:` in the front matter.
    case expires
    /// The last day of a permission.
    case permission
    /// The outlet's `removeAfter`, counted from the publication here.
    case removeAfter
    /// The last day of a waiver without which the article is an error. Not among the times of an article: only a check
    /// knows whether something is still waived.
    case waiver
  }

  /// Who asks for a hold or an end, and where the article names it.
  public struct Asker: Sendable, Hashable {
    /// The outlet.
    public let outlet: SharedOutlet
    /// The field of the front matter: `["via", "0", "outlet"]`.
    public let field: [String]
  }

  /// A hold, and the first moment after it.
  public struct Opening: Sendable, Hashable {
    /// What keeps the article back.
    public let hold: Hold
    /// The first moment at which it does not any more.
    public let instant: Int
    /// The zone in which it is counted.
    public let zone: TimeZoneRules
    /// The outlet that asks for it; `nil` for what the front matter says.
    public var asker: Asker?
  }

  /// An end, and the first moment at which the article must be gone.
  public struct Closing: Sendable, Hashable {
    /// What ends it.
    public let ending: Ending
    /// The first moment without the article.
    public let instant: Int
    /// The zone in which it is counted.
    public let zone: TimeZoneRules
    /// The outlet that asks for it; `nil` for what the front matter says.
    public var asker: Asker?
  }

  /// The last moment at which an outlet lets an article be published.
  public struct AgeLimit: Sendable, Hashable {
    /// That moment.
    public let instant: Int
    /// The outlet that asks for it.
    public let asker: Asker
  }

  /// When the site publishes it.
  public let published: Int
  /// What keeps it back; empty for most articles.
  public private(set) var openings: [Opening] = []
  /// What ends it; empty for most articles.
  public private(set) var closings: [Closing] = []
  /// The last moment at which it was young enough to be published; `nil` where no outlet sets a limit.
  public private(set) var ageLimit: AgeLimit?

  /// The moments of an article of a site whose clocks follow `zone`.
  public init(_ article: Article, in zone: TimeZoneRules) {
    published = article.date.instant(in: zone)
    addOwn(article, zone: article.source?.outlet.time.zone ?? zone)
    // Nobody had to give the text: then no outlet's terms for everybody hold.
    guard let source = article.source, article.rights.basis.isGrant else { return }
    let lifted = article.outletsWithoutTimeTerms
    if !lifted.contains(source.shared) { addTerms(of: source.shared, ["source"], first: source.date, article, zone) }
    for (number, hop) in article.via.enumerated() where !lifted.contains(hop.shared) {
      addTerms(of: hop.shared, ["via", String(number)], first: hop.date, article, zone)
    }
    for (number, work) in article.alsoFrom.enumerated() where !lifted.contains(work.shared) {
      addTerms(of: work.shared, ["alsoFrom", String(number)], first: work.date, article, zone)
    }
  }

  /// The first moment at which it may be seen, if nothing ends before.
  public var firstShown: Int { max(published, lastOpening?.instant ?? published) }
  /// The hold that ends last; `nil` where there is none.
  public var lastOpening: Opening? { openings.max { $0.instant < $1.instant } }
  /// The end that comes first; `nil` where there is none.
  public var firstClosing: Closing? { closings.min { $0.instant < $1.instant } }
  /// Whether it was too old for an outlet when the site published it.
  public var isTooOld: Bool { ageLimit.map { published > $0.instant } ?? false }
}

extension ArticleTimes {
  /// What the front matter says.
  private mutating func addOwn(_ article: Article, zone: TimeZoneRules) {
    if let embargo = article.embargo {
      openings.append(Opening(hold: .embargo, instant: embargo.instant(in: zone), zone: zone))
    }
    if let expires = article.expires {
      closings.append(Closing(ending: .expires, instant: expires.end(in: zone), zone: zone))
    }
    // On whatever ground: a permission was recorded because the licence alone does not cover the use.
    if let until = article.rights.permission?.until {
      closings.append(Closing(ending: .permission, instant: until.end(in: zone), zone: zone))
    }
  }

  /// What an outlet asks, which published it on `first`. A day without its time is read so that the outlet gets what it
  /// asks: hours are waited for from its end, and an article goes by its beginning.
  private mutating func addTerms(
    of outlet: SharedOutlet, _ entry: [String], first: Timestamp?, _ article: Article, _ site: TimeZoneRules
  ) {
    let terms = outlet.outlet.time
    guard terms.sets else { return }
    let asker = Asker(outlet: outlet, field: entry + ["outlet"])
    let zone = terms.zone ?? site
    if let duration = terms.removeAfter {
      let instant = zone.instant(duration, after: article.date.fixed(in: site).instant(in: zone))
      closings.append(Closing(ending: .removeAfter, instant: instant, zone: zone, asker: asker))
    }
    guard let first else { return }
    if let duration = terms.minDelay {
      let start = if case .hours = duration, first.clock == nil { first.end(in: zone) } else { first.instant(in: zone) }
      let instant = zone.instant(duration, after: start)
      openings.append(Opening(hold: .minDelay, instant: instant, zone: zone, asker: asker))
    }
    if terms.nextCalendarDay == true, let day = first.clock == nil ? first.date : zone.day(at: first.instant(in: zone))
    {
      let instant = Timestamp(day).end(in: zone)
      openings.append(Opening(hold: .nextCalendarDay, instant: instant, zone: zone, asker: asker))
    }
    if let duration = terms.maxAge {
      // Of a day, all of it; of a moment, that second.
      let limit = zone.instant(duration, after: first.end(in: zone)) - 1
      if ageLimit.map({ limit < $0.instant }) ?? true { ageLimit = AgeLimit(instant: limit, asker: asker) }
    }
  }
}

extension Article {
  /// The outlets whose terms for everybody do not hold for this one, because a permission of theirs says otherwise.
  fileprivate var outletsWithoutTimeTerms: Set<SharedOutlet> {
    guard let permission = rights.permission, permission.liftsTimeTerms(as: rights.basis) else { return [] }
    return permission.givers(of: self)
  }
}

extension TimeTerms {
  /// Whether anything is asked at all.
  fileprivate var sets: Bool { minDelay != nil || nextCalendarDay == true || maxAge != nil || removeAfter != nil }
}
