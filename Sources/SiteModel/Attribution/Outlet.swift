/// A source of articles, and the terms on which it lets others republish them (`content/outlets/<key>.yaml`).
public struct Outlet: Sendable, Hashable {
  /// The name of its file, without the ending: what `source.outlet` refers to.
  public var key = ""
  /// Where it was read, to point at: `content/outlets/<key>.yaml`, or `.yml`.
  public var file = ""
  /// As readers know it.
  public var name = ""
  /// Who holds the copyright of its articles, where that is not its name.
  public var legalName: String?
  /// Its home page.
  public var url: WebAddress?
  /// schema.org type, such as `NewsMediaOrganization`.
  public var type: String?
  /// BCP 47.
  public var language: String?
  /// ISO 3166-1.
  public var country: String?
  /// Who it is, in a sentence or two.
  public var description: String?
  /// Whom to ask: an e-mail address or a page.
  public var contact: String?
  /// Other addresses of the same outlet.
  public var sameAs: [WebAddress] = []
  /// Its feed.
  public var feed: WebAddress?
  /// A picture file of the site.
  public var logo: String?
  /// Its editorial principles.
  public var publishingPrinciples: WebAddress?
  /// How it corrects mistakes.
  public var correctionsPolicy: WebAddress?
  /// Where a licence can be had.
  public var acquireLicensePage: WebAddress?
  /// Where its terms stand.
  public var policyURL: WebAddress?
  /// When somebody last read them.
  public var policySeen: PolicyEvidence?
  /// The licence of its articles, unless an article says otherwise.
  public var license: License?
  /// How it reads "non-commercial".
  public var nonCommercialReading: NonCommercialReading?
  /// Labels of articles that it does not let others republish.
  public var excludes: [String] = []
  /// How it wants to be credited.
  public var credit = CreditTerms()
  /// What it says of links.
  public var links = LinkTerms()
  /// What may be changed.
  public var edits = EditTerms()
  /// Which pictures come with the text.
  public var images = ImageTerms()
  /// The picture or script by which it counts readers.
  public var pixel: Pixel?
  /// What search engines are told.
  public var search = SearchTerms()
  /// What money may have to do with it.
  public var commerce = CommerceTerms()
  /// Whether many articles may be taken at once.
  public var bulk: Bool?
  /// Who may republish.
  public var audience: Audience?
  /// Whether those who read it here may republish it on.
  public var sublicense: Bool?
  /// Whether it may take its permission back; a licence of Creative Commons cannot be.
  public var isRevocable: Bool?
  /// When an article may be shown.
  public var time = TimeTerms()
  /// Who wants to hear of it.
  public var notify: Notification?
  /// Whether the site needs a page that says how it is reached.
  public var isContactPageRequired: Bool?
  /// Its reservation of text and data mining.
  public var tdm: DataMiningTerms?

  /// An outlet of which nothing is known.
  public init() {}

  /// Who holds the copyright of its articles, unless an article says otherwise.
  public var defaultHolder: String { legalName ?? name }
}
