// What outlets ask in return (one struct a topic). A value that is absent was not stated by the outlet.

/// That somebody read the terms of an outlet.
public struct PolicyEvidence: Sendable, Hashable {
  /// The day.
  public var on: Timestamp?
  /// Of the page as it was seen, in hexadecimal.
  public var sha256: String?
  /// Nothing seen yet.
  public init() {}
}

/// How an outlet reads "non-commercial".
public enum NonCommercialReading: String, Sendable, Hashable, CaseIterable {
  /// A site with advertisements is commercial.
  case strict
  /// Advertisements on the page do not make it so.
  case adsOK = "ads-ok"
}

/// How an outlet wants to be credited.
public struct CreditTerms: Sendable, Hashable {
  /// Where on the page.
  public enum Position: String, Sendable, Hashable, CaseIterable {
    case top, byline, foot, any
  }
  /// Whether its logo stands with the credit.
  public enum Logo: String, Sendable, Hashable, CaseIterable {
    case required, preferred, none
  }

  /// Where the credit stands.
  public var position: Position?
  /// `{author}, {affiliation}`.
  public var bylineFormat: String?
  /// The sentence that names the origin; instead of the site's.
  public var text: String?
  /// The same, for texts that were changed, translated or shortened.
  public var edited: String?
  /// For translations.
  public var translated: String?
  /// For excerpts.
  public var excerpt: String?
  /// A line about the outlet itself. An outlet that has one wants it to be shown.
  public var tagline: String?
  /// Whether the logo stands with the credit.
  public var logo: Logo?
  /// Nothing asked.
  public init() {}

  /// The outlet's own sentence for a use, where it has one. The sentence for unchanged texts stands in for no other:
  /// it would not say that the text was changed, and by whom.
  public func text(for mode: UseMode) -> String? {
    switch mode {
    case .verbatim: text
    case .edited: edited
    case .translation: translated
    case .excerpt: excerpt
    }
  }
}

/// What an outlet says of links.
public struct LinkTerms: Sendable, Hashable {
  /// Where the credit leads.
  public enum Target: String, Sendable, Hashable, CaseIterable {
    case article, home, either
  }

  /// Where the credit leads.
  public var target: Target?
  /// Whether every link of the text must stay.
  public var keepAll: Bool?
  /// Whether the link may lead to a file such as a PDF, and not to the page of the article.
  public var pdf: Bool?
  /// Nothing asked.
  public init() {}
}

/// What may be changed.
public struct EditTerms: Sendable, Hashable {
  /// From nothing to everything.
  public enum Policy: String, Sendable, Hashable, CaseIterable {
    case verbatim
    case style
    case timePlaceStyle = "time-place-style"
    case shortenWithApproval = "shorten-with-approval"
    case shorten
    case additionsDisclosed = "additions-disclosed"
    case free
  }
  /// Whether it may be done at all.
  public enum Grant: String, Sendable, Hashable, CaseIterable {
    case ok, ask, no
  }

  /// What may be changed in the text.
  public var policy: Policy?
  /// Whether the headline may be changed.
  public var headline: Bool?
  /// Whether it may be translated.
  public var translation: Grant?
  /// Whether a part of it may be shown.
  public var excerpt: Grant?
  /// The most paragraphs an excerpt may have.
  public var excerptParagraphs: Int?
  /// Nothing asked.
  public init() {}
}

/// Which pictures come with the text.
public struct ImageTerms: Sendable, Hashable {
  /// From none to all.
  public enum Policy: String, Sendable, Hashable, CaseIterable {
    case none
    case notCovered = "not-covered"
    case creditedToSource = "credited-to-source"
    case withSameArticle = "with-same-article"
    case whereNoted = "where-noted"
    case ask
    case all
  }
  /// Which pictures.
  public var policy: Policy?
  /// Marks of pictures that must be left out: `stock`, `©`.
  public var excludes: [String] = []
  /// Nothing asked.
  public init() {}
}

/// What search engines are told.
public struct SearchTerms: Sendable, Hashable {
  /// Whether the canonical link must name the original.
  public enum Canonical: String, Sendable, Hashable, CaseIterable {
    case required, optional, none
  }
  /// What robots may do.
  public enum Robots: String, Sendable, Hashable, CaseIterable {
    case any, noindex
    case noindexNews = "noindex-news"
  }
  /// Whether the canonical link must name the original.
  public var canonical: Canonical?
  /// What robots may do.
  public var robots: Robots?
  /// Nothing asked.
  public init() {}
}

/// What money may have to do with it.
public struct CommerceTerms: Sendable, Hashable {
  /// Which advertisements may stand with an article.
  public enum Advertising: String, Sendable, Hashable, CaseIterable {
    case ok
    case notInArticle = "not-in-article"
    case notSoldAgainst = "not-sold-against"
    case none
  }
  /// Which advertisements may stand with an article.
  public var ads: Advertising?
  /// Whether it may stand behind a paywall.
  public var paywall: Bool?
  /// Whether it may be sold by itself.
  public var sell: Bool?
  /// Whether commercial sites may have it.
  public var commercialUse: EditTerms.Grant?
  /// Nothing asked.
  public init() {}
}

/// Who may republish.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  case anyone, nonprofit, accredited, community
}

/// When it may be shown.
public struct TimeTerms: Sendable, Hashable {
  /// How long it waits after first publication.
  public var minDelay: CalendarDuration?
  /// Not before the day after first publication, in the outlet's zone.
  public var nextCalendarDay: Bool?
  /// How old the original may be when it is republished.
  public var maxAge: CalendarDuration?
  /// After how long it must go.
  public var removeAfter: CalendarDuration?
  /// The outlet's zone.
  public var zone: TimeZoneRules?
  /// Nothing asked.
  public init() {}
}

/// Who wants to hear of it.
public struct Notification: Sendable, Hashable {
  /// What is sent.
  public enum Payload: String, Sendable, Hashable, CaseIterable {
    case url, pdf, reach
  }
  /// An e-mail address or a page.
  public var to = ""
  /// What is sent.
  public var what: Payload?
  /// Nobody to tell.
  public init() {}
}

/// A reservation of text and data mining (W3C TDM Reservation Protocol).
public struct DataMiningTerms: Sendable, Hashable {
  /// Whether it is reserved.
  public var isReserved = false
  /// Where the terms for it stand.
  public var policy: WebAddress?
  /// Nothing reserved.
  public init() {}
}
