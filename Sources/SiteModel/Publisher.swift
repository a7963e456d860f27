/// Who runs the site, and the facts about it that others' terms depend on.
public struct Publisher: Sendable, Hashable {
  public var name: String?
  /// Who answers for it.
  public var legalEntity: String?
  public var isNonprofit: Bool?
  public var isCommercial: Bool?
  public var hasAds: Bool?
  public var hasPaywall: Bool?
  public var isCommunity: Bool?
  public var contact: String?
  /// Whom to write to about rights.
  public var takedownContact: String?
  public var membershipURL: WebAddress?
  public var commentURL: WebAddress?
  public var mediaContact: String?

  /// A publisher of whom nothing is known.
  public init() {}
}
