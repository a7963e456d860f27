import SiteModel

/// What the metadata of every page says of the site. Shared by all of them, so that a page costs no copy of it.
final class SiteIdentity: Sendable {
  let title: String
  /// Who publishes it.
  let name: String
  let legalEntity: String?
  let url: String?
  let language: String
  let description: String?
  let isFree: Bool
  let timeZone: TimeZoneRules

  init(_ settings: SiteSettings) {
    title = settings.title
    name = settings.name
    legalEntity = settings.publisher.legalEntity
    url = settings.url?.text
    language = settings.language
    description = settings.description
    isFree = settings.publisher.hasPaywall != true
    timeZone = settings.timeZone
  }
}
