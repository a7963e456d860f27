/// What is known of an original, as `Source` keeps and explains it.
@usableFromInline
struct SourceFields: Sendable, Hashable {
  @usableFromInline let shared: SharedOutlet
  @usableFromInline var url: WebAddress
  @usableFromInline var label: String?
  @usableFromInline var notified: Timestamp?
  @usableFromInline var title: String?
  @usableFromInline var date: Timestamp?
  @usableFromInline var language: String?
  @usableFromInline var archived: WebAddress?
  @usableFromInline var sha256: String?
  @usableFromInline var license: License?
}
