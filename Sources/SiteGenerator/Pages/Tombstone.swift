import SiteModel

/// What stays of an article whose time here is over.
struct Tombstone: Sendable {
  let article: Article
  /// Expired or withdrawn.
  let state: ArticleState

  init(_ article: Article, _ state: ArticleState) {
    self.article = article
    self.state = state
  }

  /// Whether it was taken down; otherwise it expired.
  var isWithdrawn: Bool { article.withdrawal != nil }

  /// With which status the host should answer: gone, unavailable for legal reasons, or, for a stub, as for any page.
  var status: Int {
    if let withdrawal = article.withdrawal { return withdrawal.status }
    return article.onExpiry == .stub ? 200 : 410
  }

  /// Whether it was somebody's leave that ended: licences, quotations and what is in the public domain need none, and then
  /// only the site itself said how long the article is here.
  var isOfPermission: Bool {
    guard article.source != nil else { return false }
    if case .expired(_, .expires) = state { return article.rights.basis == .permission }
    return true
  }

  /// Why it was taken down, in the editor's words.
  var reason: String? { article.withdrawal?.reason }

  /// The last day on which it was here; `nil` where nobody said when it was taken down.
  func lastDay(in zone: TimeZoneRules) -> CivilDate? {
    if let withdrawal = article.withdrawal { return withdrawal.date?.date }
    if case .expired(let since, .waiver) = state { return zone.day(at: since - 1) }
    guard let closing = ArticleTimes(article, in: zone).firstClosing else { return nil }
    return closing.zone.day(at: closing.instant - 1)
  }
}
