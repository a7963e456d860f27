package import SiteModel

/// The moment, and the site, for which articles are checked: one object for all of them.
package final class CheckContext: Sendable {
  package let settings: SiteSettings
  /// Seconds since 1970-01-01T00:00:00Z.
  package let asOf: Int
  /// What the clock shows, also where the site is read for another moment: what somebody did, they did before it.
  package let now: Int

  /// A site at a moment; `now` is the same one unless it is given.
  init(settings: SiteSettings, asOf: Int, now: Int? = nil) {
    self.settings = settings
    self.asOf = asOf
    self.now = now ?? asOf
  }

  /// The site's zone.
  package var zone: TimeZoneRules { settings.timeZone }

  /// The day it is in the site's zone.
  package var today: CivilDate? { zone.day(at: asOf) }

  /// Whether an address is one of this site: its host, and its path where it shares the host with others.
  func isOnSite(_ address: WebAddress) -> Bool {
    guard let site = settings.url else { return false }
    return address.domain == site.domain && address.path.utf8.starts(with: settings.basePath.utf8)
  }

  /// Whether something has begun; a day begins in the site's zone, or in that of an outlet.
  func hasCome(_ date: Timestamp, in zone: TimeZoneRules? = nil) -> Bool {
    date.instant(in: zone ?? self.zone) <= asOf
  }
  /// Whether it is over; a day is over at its end.
  func isOver(_ date: Timestamp) -> Bool { date.end(in: zone) <= asOf }
}

/// An article before the rules: itself, and all that its use is held against.
package struct ArticleCase: Sendable {
  package let article: Article
  /// What it is at the moment of the build: shown, held back, or over.
  package let state: ArticleState
  package let context: CheckContext

  /// The outlet where it first appeared: many rules ask for it, and a copy of the whole source costs them time.
  let outlet: SharedOutlet?

  /// An article at a moment.
  init(_ article: Article, _ context: CheckContext) {
    self.init(article, ArticleState(of: article, at: context.asOf, in: context.zone), context)
  }

  /// An article of which it is known already what it is at that moment.
  init(_ article: Article, _ state: ArticleState, _ context: CheckContext) {
    self.article = article
    self.state = state
    self.context = context
    outlet = article.source?.shared
  }

  /// Whether its time here is over, so that only its dates are left to be checked.
  var isOver: Bool {
    switch state {
    case .expired, .tooOld: true
    case .published, .draft, .future, .embargoed, .delayed, .withdrawn: false
    }
  }

  /// Who holds the copyright, and on what ground the article is here.
  var rights: Rights { _read { yield article.rights } }
  /// Where it first appeared.
  var source: Source? { _read { yield article.source } }
  /// Facts about the site.
  var publisher: Publisher { _read { yield context.settings.publisher } }

  /// The licence on which the use rests.
  var license: License? { article.rights.basis == .license ? article.usedLicense : nil }

  /// Whether the text was changed, cut, or put into another language.
  var isAdapted: Bool { article.rights.mode.isAdaptation }

  /// Whether what it calls an excerpt is shown as a whole: it has all words of its original, and no number of paragraphs
  /// ends it.
  func isWholeExcerpt(_ report: FidelityReport) -> Bool {
    rights.mode == .excerpt && article.paragraphLimit == nil && report.hasWholeOriginal
  }

  /// Whether readers are told in words what was changed.
  var tellsChanges: Bool { rights.changes.contains { Optional($0).isWritten } }

  /// Whether a recorded permission allows a use that the licence does not: of everybody whose own licence withholds it. Where
  /// none does by itself, that of one of them is enough.
  func isPermitted(_ use: PermittedUse) -> Bool {
    guard let outlet else { return false }
    let works =
      [(outlet: outlet, license: article.originLicense)]
      + article.alsoFrom.map { (outlet: $0.shared, license: $0.license) }
    let withholding = works.filter { $0.license?.allows(use) != true }
    return withholding.isEmpty
      ? works.contains { isPermitted(use, by: $0.outlet) } : withholding.allSatisfy { isPermitted(use, by: $0.outlet) }
  }

  /// Whether a recorded permission of an outlet allows a use: it holds for the terms of the one that gave it, and for
  /// nobody else's on the way of the article.
  func isPermitted(_ use: PermittedUse, by outlet: SharedOutlet) -> Bool {
    guard let permission = article.rights.permission, permission.isComplete, permission.covers(use),
      isInForce(permission)
    else { return false }
    return permission.givers(of: article).contains(outlet)
  }

  /// Whether a permission was not taken back, and is not over.
  func isInForce(_ permission: Permission) -> Bool {
    permission.revoked == nil && permission.until.map { context.isOver($0) } != true
  }

  /// The outlets whose terms the use must meet, from the origin to here and of all works that it is made of, as far as
  /// they ask for something, and the field that names each.
  ///
  /// There are none where nobody gave the text: a quotation, fair use and what is in the public domain need no outlet's
  /// leave. How the credit is made (its words, logo, place, byline and counter) binds on every ground, as the credit is
  /// on the page on every ground: the rules for that ask for `originals(where:)`, or for the outlet itself.
  func outlets(
    where asks: (SharedOutlet) -> Bool
  ) -> [(outlet: SharedOutlet, field: FieldPath)] {
    guard let outlet, rights.basis.isGrant else { return [] }
    var found: [(outlet: SharedOutlet, field: FieldPath)] = []
    if asks(outlet) { found.append((outlet, ["source", "outlet"])) }
    for (number, hop) in article.via.enumerated() where asks(hop.shared) {
      found.append((hop.shared, ["via", String(number), "outlet"]))
    }
    for (number, work) in article.alsoFrom.enumerated() where asks(work.shared) {
      guard !found.contains(where: { $0.outlet == work.shared }) else { continue }
      found.append((work.shared, ["alsoFrom", String(number), "outlet"]))
    }
    return found
  }
}

extension ArticleCase {
  /// Every moment at which it changes whether the article may be shown.
  var times: ArticleTimes { ArticleTimes(article, in: context.zone) }

  /// The outlets with the addresses of the article there, and the fields that hold them; on whatever
  /// ground the article is here.
  func originals(
    where asks: (SharedOutlet) -> Bool
  ) -> [(outlet: SharedOutlet, url: WebAddress, field: FieldPath)] {
    guard let source = article.source else { return [] }
    var found: [(outlet: SharedOutlet, url: WebAddress, field: FieldPath)] = []
    if asks(source.shared) { found.append((source.shared, source.url, ["source", "url"])) }
    for (number, hop) in article.via.enumerated() where asks(hop.shared) {
      found.append((hop.shared, hop.url, ["via", String(number), "url"]))
    }
    for (number, work) in article.alsoFrom.enumerated() where asks(work.shared) {
      found.append((work.shared, work.url, ["alsoFrom", String(number), "url"]))
    }
    return found
  }
}

extension ArticleCase {
  /// The same without addresses on this site: that an original is here, or a hop, is a fault of its own (R005, R063), and
  /// then it is neither at home nor elsewhere.
  var originalsElsewhere: [(outlet: SharedOutlet, url: WebAddress, field: FieldPath)] {
    originals { _ in true }.filter { original in
      guard context.isOnSite(original.url) else { return true }
      return original.field.first == "alsoFrom" || original.field.first == "source" && !article.via.isEmpty
    }
  }
}

/// All articles together.
package struct SiteCase: Sendable {
  package let articles: [Article]
  package let context: CheckContext
}

extension License {
  /// Whether it allows everybody a use.
  fileprivate func allows(_ use: PermittedUse) -> Bool {
    switch use {
    case .verbatim: mayCopy
    case .edit, .translation, .excerpt: mayEdit
    case .commercial: mayUseCommercially
    }
  }
}
