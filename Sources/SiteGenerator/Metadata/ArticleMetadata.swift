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
  /// Where it is said what may be done with it, the closest first.
  let usageInfo: [String]

  init(
    article: Article, site: SiteIdentity, permalink: String, notice: String?, creditText: String, section: String?,
    image: String?, usageInfo: [String]
  ) {
    self.article = article
    self.site = site
    self.permalink = permalink
    self.notice = notice
    self.creditText = creditText
    self.section = section
    self.image = image
    self.usageInfo = usageInfo
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
