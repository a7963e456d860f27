import SiteModel
import Testing

@testable import SiteGenerator

/// Reports on pairs of small texts.
enum FidelitySamples {
  /// An article of an outlet that licenses its texts.
  static func article(
    license: String = "CC-BY-4.0", edits: EditTerms = EditTerms(), keepAll: Bool = false, mode: UseMode = .verbatim
  ) throws -> Article {
    var outlet = Outlet()
    outlet.key = "post"
    outlet.name = "The Post"
    outlet.edits = edits
    outlet.links.keepAll = keepAll
    var article = Article(
      file: "content/articles/harbour.md", kind: .article, section: "articles",
      path: try SitePath(page: ["articles", "harbour"]), title: "Harbour reopens",
      date: try #require(Timestamp(reading: "2026-03-04")))
    let address = try #require(WebAddress("https://post.example.org/news/harbour"))
    article.source = Source(outlet: SharedOutlet(outlet), url: address)
    article.rights = Rights(basis: .license, mode: mode)
    article.rights.license = try License(reading: license)
    return article
  }

  /// What was done to make the second text out of the first, both in Markdown.
  static func report(
    _ original: String, _ ours: String, _ change: (inout Article) -> Void = { _ in }
  ) throws -> FidelityReport {
    try report(.markdown(Array(original.utf8)), ours, change)
  }

  static func report(
    _ original: OriginalText, _ ours: String, _ change: (inout Article) -> Void = { _ in }
  ) throws -> FidelityReport {
    var article = try article()
    change(&article)
    return try FidelityReport(
      article: article, body: Array(ours.utf8)[...], original: original,
      page: "https://site.example.org/articles/harbour/")
  }
}
