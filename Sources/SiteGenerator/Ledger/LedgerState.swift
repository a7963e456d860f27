package import SiteModel

/// What an article is at the moment of a ledger, with the date that belongs to it.
package struct LedgerState: Sendable, Hashable {
  /// What it is, in a word.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case published, draft, future, embargoed, delayed
    case tooOld = "too-old"
    case expired, withdrawn
  }

  package let kind: Kind
  /// Since when, or until when, it is that; nothing for drafts.
  package let date: String?
  /// Why, where it says so.
  package let reason: String?
  /// 410 or 451, for what was withdrawn.
  package let status: Int?

  /// The state of an article.
  package init(_ state: ArticleState, _ article: Article, _ times: ArticleTimes, _ zone: TimeZoneRules) {
    let outletZone = times.lastOpening?.zone ?? zone
    switch state {
    case .published: self.init(.published, article.date.rfc3339(in: zone))
    case .draft: self.init(.draft)
    case .future(let until): self.init(.future, zone.dayOrMoment(until))
    case .embargoed(let until): self.init(.embargoed, outletZone.dayOrMoment(until), "embargo")
    case .delayed(let until, let hold): self.init(.delayed, outletZone.dayOrMoment(until), hold.rawValue)
    case .tooOld: self.init(.tooOld, nil, "maxAge")
    case .expired(let since, .waiver):
      self.init(.expired, zone.dayOrMoment(since), ArticleTimes.Ending.waiver.rawValue)
    case .expired(let since, let why):
      self.init(.expired, (times.firstClosing?.zone ?? zone).dayOrMoment(since), why.rawValue)
    case .withdrawn:
      self.init(
        .withdrawn, article.withdrawal?.date?.rfc3339(in: zone), article.withdrawal?.reason,
        status: article.withdrawal?.status)
    }
  }

  private init(_ kind: Kind, _ date: String? = nil, _ reason: String? = nil, status: Int? = nil) {
    (self.kind, self.date, self.reason, self.status) = (kind, date, reason, status)
  }

  /// The state with its date, as people read it.
  package var words: String {
    guard let date else { return kind.words }
    switch kind {
    case .published, .expired, .withdrawn: return "\(kind.words) \(date)"
    case .future, .embargoed, .delayed: return "\(kind.words) until \(date)"
    case .draft, .tooOld: return kind.words
    }
  }
}

extension LedgerState.Kind {
  /// As people read it.
  package var words: String { self == .tooOld ? "too old for the outlet" : rawValue }
}

extension ArticleTimes.Ending {
  /// What ends it, as people read it.
  package var words: String {
    switch self {
    case .expires: "expires"
    case .permission: "permission ends"
    case .removeAfter: "outlet’s limit"
    case .waiver: "waiver ends"
    }
  }
}
