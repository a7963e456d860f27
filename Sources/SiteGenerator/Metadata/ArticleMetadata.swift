import SiteModel

/// An article as machines read it: one model for JSON-LD, Open Graph and Dublin Core, with the credit that readers see.
/// A class, because it goes from hand to hand with the head of a page.
final class ArticleMetadata: Sendable {
  let article: Article
  let site: SiteIdentity
  /// The page's absolute address.
  let permalink: String
  /// The copyright line, as text.
  let notice: String?
  /// The whole credit, in one line.
  let creditText: String
  /// The heading of the article's section.
  let section: String?
  /// The picture's absolute address, where it may be shown.
  let image: String?
  /// The page on which the site says how it republishes.
  let rightsPage: String?

  init(
    article: Article, site: SiteIdentity, permalink: String, notice: String?, creditText: String, section: String?,
    image: String?, rightsPage: String?
  ) {
    self.article = article
    self.site = site
    self.permalink = permalink
    self.notice = notice
    self.creditText = creditText
    self.section = section
    self.image = image
    self.rightsPage = rightsPage
  }

  /// When the article was published here, for machines.
  var published: String { article.date.rfc3339(in: site.timeZone) }
  /// When it was changed here.
  var updated: String? { article.updated?.rfc3339(in: site.timeZone) }
  /// When the original was published.
  var firstPublished: String? { article.source?.date?.rfc3339(in: site.timeZone) }
  /// What it is filed under.
  var keywords: [String] { (article.terms["topics"] ?? []) + (article.terms["tags"] ?? []) }

  /// The picture that stands for the article: none that nobody cleared (R048).
  var picture: ImageReference? { image == nil ? nil : article.image }
}
