package import SiteModel

/// How many articles a site has at a moment, as all commands count them: pages that are no articles are none, and an
/// article from elsewhere is one wherever its file stands.
package struct ArticleCounts: Sendable, Hashable {
  /// Those that have a page.
  package var published = 0
  /// Those that may not be shown yet, are not finished, or came too late.
  package var withheld = 0
  /// Those whose time is over, and that were withdrawn.
  package var over = 0

  /// All of them.
  package var all: Int { published + withheld + over }

  /// No articles.
  package init() {}

  /// The articles that were read, and what each of them is at the moment.
  package init(_ articles: [Article], _ states: [ArticleState]) {
    for (article, state) in zip(articles, states) where article.kind == .article || article.isRepublished {
      switch SkippedArticle.Reason(state) {
      case nil: published += 1
      case .expired, .withdrawn: over += 1
      default: withheld += 1
      }
    }
  }

  /// `14 articles: 11 published, 2 withheld, 1 over`
  package var words: String {
    let parts = [(published, "published"), (withheld, "withheld"), (over, "over")].filter { $0.0 > 0 }
    return counted(all, "article")
      + (parts.isEmpty ? "" : ": " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
  }
}
