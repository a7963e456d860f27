import SiteModel

/// One article for each sort of page that a site has: whether a theme shows the credit depends on what the credit says,
/// and not on which of a thousand like articles it is of.
struct RepresentativeArticles {
  /// What decides which parts a credit has.
  private struct Sort: Hashable {
    let kind: Article.Kind
    let language: String
    let outlet: String?
    let via: [String]
    let basis: Basis
    let mode: UseMode
    let license: String?
    let statement: String?
    let authors: Int
    let traits: [Bool]

    init(_ article: Article, isInFeed: Bool) {
      let rights = article.rights
      kind = article.kind
      language = article.language
      outlet = article.source?.outlet.key
      via = article.via.map(\.outlet.key)
      basis = rights.basis
      mode = rights.mode
      license = rights.license?.id
      statement = rights.statement?.code
      authors = min(2, article.authors.count)
      traits = [
        isInFeed, rights.holder == nil, rights.notice == nil, rights.changes.isEmpty, rights.translator == nil,
        rights.permission == nil, rights.fairUse == nil, article.source?.archived == nil, article.image == nil,
        article.translationKey == nil,
      ]
    }
  }

  /// The first of each sort, the newest first.
  let articles: [Article]
  /// The files of those that stand in some feed.
  private let inFeeds: Set<String>

  /// Picks them from what is published.
  init(of index: SiteIndex) {
    let plan = FeedPlan(index)
    var seen: Set<Sort> = []
    var (articles, inFeeds): ([Article], Set<String>) = ([], [])
    for (number, article) in index.articles.enumerated() {
      let isInFeed = !plan.extents(of: number).isEmpty
      guard seen.insert(Sort(article, isInFeed: isInFeed)).inserted else { continue }
      articles.append(article)
      if isInFeed { inFeeds.insert(article.file) }
    }
    (self.articles, self.inFeeds) = (articles, inFeeds)
  }

  /// What is wrong with their pages, and with their items in feeds. What is wrong with their texts is not said again.
  func faults(of maker: PageMaker, root: Directory, width: Int) async throws(SystemError) -> [Diagnostic] {
    let (articles, inFeeds) = (maker.index.articles, inFeeds)
    let batches = try await Batches.map(count: articles.count, size: 8, width: width) {
      (range) throws(SystemError) -> (credits: [CreditFault], feeds: [Diagnostic]) in
      var files = ContentFiles(root: root)
      var found: (credits: [CreditFault], feeds: [Diagnostic]) = ([], [])
      for number in range {
        let article = articles[number]
        let made = maker.article(number, bytes: try files.read(article.file))
        if let fault = made.fault { found.credits.append(fault) }
        // Among these few every article is in a feed; in the site it may be too old.
        if inFeeds.contains(article.file) { found.feeds += made.feedFaults.map { $0.diagnostic(of: article.file) } }
      }
      return found
    }
    return CreditFault.diagnostics(for: batches.flatMap(\.credits), areAll: false) + batches.flatMap(\.feeds)
  }
}
