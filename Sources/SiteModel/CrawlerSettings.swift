/// What `robots.txt` asks of crawlers besides naming the site map (RFC 9309).
public struct CrawlerSettings: Sendable, Hashable {
  /// Paths that all crawlers are asked to leave alone.
  public var disallowed: [String] = []
  /// The same for single crawlers, by their names. Such a crawler reads nothing that is said to all.
  public var agents: [String: [String]] = [:]
  /// Everything may be read.
  public init() {}

  /// Whether nothing is asked.
  public var isEmpty: Bool { self == CrawlerSettings() }
}

/// Whom a publisher belongs to and answers for, as `trust.txt` says it (journallist.net).
public struct TrustSettings: Sendable, Hashable {
  /// Associations of which the publisher is a member.
  public var belongsTo: [WebAddress] = []
  /// Members, where the publisher is an association.
  public var members: [WebAddress] = []
  /// Who controls the publisher.
  public var controlledBy: [WebAddress] = []
  /// Sites that the publisher controls.
  public var controls: [WebAddress] = []
  /// Its accounts elsewhere.
  public var social: [WebAddress] = []
  /// Whom it supplies with articles.
  public var customers: [WebAddress] = []
  /// Who supplies it.
  public var vendors: [WebAddress] = []
  /// Pages with its principles, owners and corrections.
  public var disclosures: [WebAddress] = []
  /// Pages or addresses where it can be reached.
  public var contacts: [WebAddress] = []
  /// Whether models may be trained with its articles; `nil` where it does not say.
  public var allowsDataTraining: Bool?
  /// Nothing.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == TrustSettings() }
}

extension SiteSettings {
  /// The reservation of text and data mining that holds for an article: its owner's; or the site's own, for articles of
  /// its own. What is under a public licence is not reserved by the site, as the licence permits to copy it.
  public func dataMining(of article: Article) -> DataMiningTerms? {
    if let terms = article.dataMining { return terms }
    guard article.source == nil, article.rights.basis == .own, article.rights.license == nil, dataMining.isReserved
    else { return nil }
    return dataMining
  }
}
