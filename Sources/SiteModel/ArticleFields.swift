/// What is known of an article, as `Article` keeps and explains it.
@usableFromInline
struct ArticleFields: Sendable {
  @usableFromInline var file: String
  @usableFromInline var kind: Article.Kind
  @usableFromInline var section: String
  @usableFromInline var path: SitePath
  @usableFromInline var assets: [Asset] = []
  @usableFromInline var original: String?
  @usableFromInline var title: String
  @usableFromInline var date: Timestamp
  @usableFromInline var updated: Timestamp?
  @usableFromInline var aliases: [SitePath] = []
  @usableFromInline var isDraft = false
  @usableFromInline var hasContents: Bool?
  @usableFromInline var description: String?
  @usableFromInline var language = "en"
  @usableFromInline var translationKey: String?
  @usableFromInline var authors: [Author] = []
  @usableFromInline var terms: [String: [String]] = [:]
  @usableFromInline var image: ImageReference?
  @usableFromInline var images: [ImageReference] = []
  @usableFromInline var source: Source?
  @usableFromInline var via: [Hop] = []
  @usableFromInline var alsoFrom: [IncludedWork] = []
  @usableFromInline var rights = Rights(basis: .own)
  @usableFromInline var embargo: Timestamp?
  @usableFromInline var expires: Timestamp?
  @usableFromInline var onExpiry = ExpiryAction.remove
  @usableFromInline var withdrawal: Withdrawal?
  @usableFromInline var waivers: [Waiver] = []
  @usableFromInline var extra = FreeData.null
  @usableFromInline var bodyOffset = 0
  @usableFromInline var bodyLine = 1
}
