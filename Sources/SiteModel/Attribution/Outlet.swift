/// A source of articles, and the terms on which it lets others republish them (`content/outlets/<key>.yaml`).
public struct Outlet: Sendable, Hashable {
  /// The name of its file, without the ending: what `source.outlet` refers to.
  public var key = ""
  public var name = ""
  public var legalName: String?
  public var url: WebAddress?
  /// schema.org type, such as `NewsMediaOrganization`.
  public var type: String?
  /// BCP 47.
  public var language: String?
  /// ISO 3166-1.
  public var country: String?
  public var description: String?
  public var contact: String?
  public var sameAs: [WebAddress] = []
  public var feed: WebAddress?
  public var logo: String?
  public var publishingPrinciples: WebAddress?
  public var correctionsPolicy: WebAddress?
  public var acquireLicensePage: WebAddress?
  /// Where its terms stand.
  public var policyURL: WebAddress?
  /// When somebody last read them.
  public var policySeen: PolicyEvidence?
  /// The licence of its articles, unless an article says otherwise.
  public var license: License?
  public var nonCommercialReading: NonCommercialReading?
  /// Labels of articles that it does not let others republish.
  public var excludes: [String] = []
  public var credit = CreditTerms()
  public var links = LinkTerms()
  public var edits = EditTerms()
  public var images = ImageTerms()
  public var pixel: Pixel?
  public var search = SearchTerms()
  public var commerce = CommerceTerms()
  /// Whether many articles may be taken at once.
  public var bulk: Bool?
  public var audience: Audience?
  /// Whether those who read it here may republish it on.
  public var sublicense: Bool?
  public var time = TimeTerms()
  public var notify: Notification?
  public var isContactPageRequired: Bool?
  public var tdm: DataMiningTerms?

  /// An outlet of which nothing is known.
  public init() {}

  /// Who holds the copyright of its articles, unless an article says otherwise.
  public var defaultHolder: String { legalName ?? name }
}
