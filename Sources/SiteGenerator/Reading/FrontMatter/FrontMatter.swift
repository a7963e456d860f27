import SiteModel

/// An article's front matter as it was written, before it inherits from outlet and site.
struct FrontMatter: Sendable {
  var title = ""
  var date: Timestamp?
  var updated: Timestamp?
  var slug: Located<String>?
  var aliases: [Located<String>] = []
  var isDraft = false
  var hasContents: Bool?
  var description: String?
  var language: Located<String>?
  var translationKey: String?
  var authors: [Author] = []
  var terms: [String: [String]] = [:]
  var image: ImageReference?
  var images: [ImageReference] = []
  var source: Located<WrittenSource>?
  var via: [Located<WrittenHop>] = []
  var alsoFrom: [Located<WrittenWork>] = []
  var rights: Located<WrittenRights>?
  var embargo: Timestamp?
  var expires: Timestamp?
  var onExpiry = ExpiryAction.remove
  var withdrawn: Withdrawal?
  var waivers: [Waiver] = []
  var extra = FreeData.null
}

/// What stands under `source:`.
struct WrittenSource: Sendable {
  var outlet: Located<String>?
  var url: Located<WebAddress>?
  var title: String?
  var date: Located<Timestamp>?
  var language: String?
  var archived: WebAddress?
  var label: String?
  var notified: Timestamp?
  var sha256: String?
}

/// One hop of `via:`.
struct WrittenHop: Sendable {
  var outlet: Located<String>?
  var url: Located<WebAddress>?
  var date: Timestamp?
  var notified: Timestamp?
}

/// One work of `alsoFrom:`.
struct WrittenWork: Sendable {
  var outlet: Located<String>?
  var url: Located<WebAddress>?
  var title = ""
  var authors: [String] = []
  var date: Timestamp?
  var notified: Timestamp?
  var license: License?
  var notice: String?
}

/// What stands under `rights:`.
struct WrittenRights: Sendable {
  var basis: Located<Basis>?
  var license: Located<LicenseReference>?
  var holder: String?
  var year: Located<CopyrightYears>?
  var notice: String?
  var mode = UseMode.verbatim
  var versionLicense: License?
  var changes: [String] = []
  var additions: [String] = []
  var editor: String?
  var translator: String?
  var paragraphs: Int?
  var permission: Permission?
  var fairUse: FairUse?
}
