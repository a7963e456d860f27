import SiteModel
import Testing

@testable import SiteGenerator

/// Articles that differ in what a test needs.
enum ArticleSamples {
  static func article(
    _ name: String, day: Int = 1, topics: [String] = [], authors: [String] = [], key: String? = nil,
    language: String = "en"
  ) throws -> Article {
    let date = try #require(CivilDate(year: 2026, month: 3, day: day))
    var article = Article(
      file: "content/articles/\(name).md", kind: .article, section: "articles",
      path: try SitePath(page: ["articles", name]), title: name, date: Timestamp(date))
    article.terms["topics"] = topics
    article.authors = authors.map { Author(name: $0) }
    article.translationKey = key
    article.language = language
    return article
  }

  static func related(_ articles: [Article]) -> RelatedArticles {
    var faults: [Diagnostic] = []
    let taxonomies = ["topics", "authors", "outlets"].compactMap {
      TaxonomyBuilder.build($0, articles: articles, diagnostics: &faults)
    }
    return RelatedArticles(taxonomies, articles: articles, translations: Translations(articles))
  }
}
