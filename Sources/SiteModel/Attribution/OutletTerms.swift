// What outlets ask in return (one struct a topic). A value that is absent was not stated by the outlet.

/// That somebody read the terms of an outlet.
public struct PolicyEvidence: Sendable, Hashable {
  public var on: Timestamp?
  /// Of the page as it was seen, in hexadecimal.
  public var sha256: String?
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

  public var position: Position?
  /// `{author}, {affiliation}`.
  public var bylineFormat: String?
  /// The sentence that names the origin; instead of the site's.
  public var text: String?
  /// The same, for texts that were changed, translated or shortened.
  public var edited: String?
  public var translated: String?
  public var excerpt: String?
  /// A line about the outlet itself.
  public var tagline: String?
  public var logo: Logo?
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

  public var target: Target?
  public var keepAll: Bool?
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

  public var policy: Policy?
  public var headline: Bool?
  public var translation: Grant?
  public var excerpt: Grant?
  /// The most paragraphs an excerpt may have.
  public var excerptParagraphs: Int?
  public init() {}
}

/// Which pictures come with the text.
public struct ImageTerms: Sendable, Hashable {
  public enum Policy: String, Sendable, Hashable, CaseIterable {
    case none
    case notCovered = "not-covered"
    case creditedToSource = "credited-to-source"
    case withSameArticle = "with-same-article"
    case all
  }
  public var policy: Policy?
  public init() {}
}

/// A picture or script by which an outlet counts readers.
public struct Pixel: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case image = "img"
    case script
  }
  public var kind = Kind.image
  /// With `{id}` for the article.
  public var url = ""
  public var referrerPolicy: String?
  public var isRequired = false
  /// How the id is found in the original's address.
  public var id: String?
  public init() {}
}

/// What search engines are told.
public struct SearchTerms: Sendable, Hashable {
  public enum Canonical: String, Sendable, Hashable, CaseIterable {
    case required, optional, none
  }
  public enum Robots: String, Sendable, Hashable, CaseIterable {
    case any, noindex
    case noindexNews = "noindex-news"
  }
  public var canonical: Canonical?
  public var robots: Robots?
  public init() {}
}

/// What money may have to do with it.
public struct CommerceTerms: Sendable, Hashable {
  public enum Advertising: String, Sendable, Hashable, CaseIterable {
    case ok
    case notInArticle = "not-in-article"
    case notSoldAgainst = "not-sold-against"
    case none
  }
  public var ads: Advertising?
  public var paywall: Bool?
  public var sell: Bool?
  public init() {}
}

/// Who may republish.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  case anyone, nonprofit, accredited, community
}

/// When it may be shown.
public struct TimeTerms: Sendable, Hashable {
  /// ISO 8601 durations, in days or hours: `P2D`, `PT24H`.
  public var minDelay: String?
  /// Not before the day after first publication, in the outlet's zone.
  public var nextCalendarDay: Bool?
  public var maxAge: String?
  public var removeAfter: String?
  /// The outlet's zone.
  public var zone: TimeZoneRules?
  public init() {}
}

/// Who wants to hear of it.
public struct Notification: Sendable, Hashable {
  public enum Payload: String, Sendable, Hashable, CaseIterable {
    case url, pdf, reach
  }
  public var to = ""
  public var what: Payload?
  public init() {}
}

/// A reservation of text and data mining (W3C TDM Reservation Protocol).
public struct DataMiningTerms: Sendable, Hashable {
  public var isReserved = false
  public var policy: WebAddress?
  public init() {}
}
