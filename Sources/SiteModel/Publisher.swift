/// Who runs the site, and the facts about it that others' terms depend on.
public struct Publisher: Sendable, Hashable {
  /// As readers know it; the site's title, unless it is said otherwise.
  public var name: String?
  /// Who answers for it.
  public var legalEntity: String?
  /// Whether it is a non-profit.
  public var isNonprofit: Bool?
  /// Whether the site is meant to earn money.
  public var isCommercial: Bool?
  /// Whether it shows advertisements.
  public var hasAds: Bool?
  /// Whether readers pay.
  public var hasPaywall: Bool?
  /// Whether it is a community site.
  public var isCommunity: Bool?
  /// An e-mail address or a page.
  public var contact: String?
  /// Whom to write to about rights.
  public var takedownContact: String?
  /// Who is asked about rights: whoever is named for that, else whoever is asked anything.
  public var rightsContact: String? { takedownContact ?? contact }
  /// Where readers become members.
  public var membershipURL: WebAddress?
  /// Where readers comment.
  public var commentURL: WebAddress?
  /// For the press.
  public var mediaContact: String?

  /// A publisher of whom nothing is known.
  public init() {}
}
