import SiteModel

/// Open Graph (ogp.me), for the previews that messengers and networks show.
enum OpenGraph {
  /// An article: `og:url` is the canonical address, so that what is shared is counted for the original where it leads
  /// there.
  static func write(_ metadata: ArticleMetadata, _ head: PageHead, to tags: inout HeadTags) {
    let article = metadata.article
    tags.property("og:type", "article")
    common(head, metadata.site, to: &tags)
    tags.property("article:published_time", metadata.published)
    tags.property("article:modified_time", metadata.updated)
    tags.property("article:expiration_time", article.expires?.rfc3339(in: metadata.site.timeZone))
    for author in article.authors { tags.property("article:author", author.url?.text) }
    tags.property("article:section", metadata.section)
    for tag in metadata.keywords { tags.property("article:tag", tag) }
    tags.property("og:image", metadata.image)
    if let picture = metadata.picture, !picture.alternativeText.isEmpty {
      tags.property("og:image:alt", picture.alternativeText)
    }
  }

  /// Any other page.
  static func write(list head: PageHead, _ site: SiteIdentity, to tags: inout HeadTags) {
    guard head.address != nil else { return }
    tags.property("og:type", "website")
    common(head, site, to: &tags)
  }

  private static func common(_ head: PageHead, _ site: SiteIdentity, to tags: inout HeadTags) {
    tags.property("og:title", head.title)
    tags.property("og:description", head.description)
    tags.property("og:url", head.canonical)
    tags.property("og:site_name", site.title)
    tags.property("og:locale", locale(head.language))
  }

  /// `pt-BR` as Open Graph spells it: `pt_BR`.
  private static func locale(_ language: String) -> String {
    String(decoding: language.utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
  }
}
