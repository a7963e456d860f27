/// What is known of an article, as `Article` keeps and explains it.
struct ArticleFields: Sendable {
  var file: String
  var kind: Article.Kind
  var section: String
  var path: SitePath
  var assets: [Asset] = []
  var original: String?
  var title: String
  var date: Timestamp
  var updated: Timestamp?
  var aliases: [SitePath] = []
  var isDraft = false
  var description: String?
  var language = "en"
  var translationKey: String?
  var authors: [Author] = []
  var terms: [String: [String]] = [:]
  var image: ImageReference?
  var source: Source?
  var via: [Hop] = []
  var alsoFrom: [IncludedWork] = []
  var rights = Rights(basis: .own)
  var embargo: Timestamp?
  var expires: Timestamp?
  var onExpiry = ExpiryAction.remove
  var withdrawal: Withdrawal?
  var waivers: [Waiver] = []
  var extra = FreeData.null
  var bodyOffset = 0
  var bodyLine = 1
}
