/// What is known of an article's rights, as `Rights` keeps and explains it.
@usableFromInline
struct RightsFields: Sendable, Hashable {
  @usableFromInline var basis: Basis
  @usableFromInline var license: License?
  @usableFromInline var statement: RightsStatement?
  @usableFromInline var holder: String?
  @usableFromInline var holderURL: WebAddress?
  @usableFromInline var years: CopyrightYears?
  @usableFromInline var notice: String?
  @usableFromInline var mode: UseMode
  @usableFromInline var versionLicense: License?
  @usableFromInline var changes: [String] = []
  @usableFromInline var additions: [String] = []
  @usableFromInline var editor: String?
  @usableFromInline var translator: String?
  @usableFromInline var paragraphs: Int?
  @usableFromInline var permission: Permission?
  @usableFromInline var fairUse: FairUse?
}
