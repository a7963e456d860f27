/// What an article is at a moment. The one answer for builds, for the checks of rights and for what is due: nothing
/// else compares the dates of an article with the clock.
public enum ArticleState: Sendable, Hashable {
  /// It is on the site.
  case published
  /// It is not finished.
  case draft
  /// The site publishes it later.
  case future(until: Int)
  /// Nobody may publish it yet.
  case embargoed(until: Int)
  /// An outlet wants others to wait.
  case delayed(until: Int, by: ArticleTimes.Hold)
  /// It was too old for an outlet when the site published it: it should never have been here.
  case tooOld(limit: Int)
  /// Its time here is over.
  case expired(since: Int, why: ArticleTimes.Ending)
  /// It was taken down, for all time: also a build as of an earlier day does not bring it back.
  case withdrawn

  /// What an article is at `moment` (seconds since 1970-01-01T00:00:00Z) on a site whose clocks follow `zone`.
  ///
  /// - Parameters:
  ///   - includingDrafts: whether drafts are taken as finished.
  ///   - includingFuture: whether the site's own date is looked past. Embargoes and delays bind all the same.
  public init(
    of article: Article, at moment: Int, in zone: TimeZoneRules, includingDrafts: Bool = false,
    includingFuture: Bool = false
  ) {
    self =
      ArticleState.unread(article, includingDrafts)
      ?? .init(
        ArticleTimes(article, in: zone), at: moment, includingFuture: includingFuture)
  }

  /// The same for an article that is neither a draft nor withdrawn, from its times.
  public init(_ times: ArticleTimes, at moment: Int, includingFuture: Bool = false) {
    if let closing = times.firstClosing, closing.instant <= moment {
      self = .expired(since: closing.instant, why: closing.ending)
    } else if times.isTooOld, let limit = times.ageLimit {
      self = .tooOld(limit: limit.instant)
    } else if let opening = times.lastOpening, opening.instant > moment {
      self =
        opening.hold == .embargo
        ? .embargoed(until: opening.instant) : .delayed(until: opening.instant, by: opening.hold)
    } else if times.published > moment, !includingFuture {
      self = .future(until: times.published)
    } else {
      self = .published
    }
  }

  /// What needs no clock.
  private static func unread(_ article: Article, _ includingDrafts: Bool) -> ArticleState? {
    if article.withdrawal != nil { return .withdrawn }
    return article.isDraft && !includingDrafts ? .draft : nil
  }

  /// Whether a page is left that says what was there: something was. An article that was over, or withdrawn, before
  /// anybody could see it leaves nothing, and no draft does: such a page would tell that it exists. Whether anybody could
  /// is told from its times, unless `withdrawn` says that it was shown.
  ///
  /// - Parameters:
  ///   - article: the article that this is the state of.
  ///   - moment: the moment at which this is its state.
  ///   - zone: the site's zone.
  public func leavesTombstone(of article: Article, at moment: Int, in zone: TimeZoneRules) -> Bool {
    let isOver =
      switch self {
      case .expired, .withdrawn: true
      case .published, .draft, .future, .embargoed, .delayed, .tooOld: false
      }
    guard isOver, !article.isDraft else { return false }
    // Times tell what they are, and not what they were: an embargo may have been set on what stood there for weeks.
    if article.withdrawal?.wasShown == true { return true }
    let times = ArticleTimes(article, in: zone)
    var ends = [moment + 1]
    if let closing = times.firstClosing { ends.append(closing.instant) }
    if case .expired(let since, _) = self { ends.append(since) }
    // Of a day, all of it: an article may be withdrawn on the day of its publication.
    if let date = article.withdrawal?.date { ends.append(date.end(in: zone)) }
    return ends.allSatisfy { times.firstShown < $0 }
  }
}
