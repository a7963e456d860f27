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
    let works: [String]
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
      works = article.alsoFrom.map(\.outlet.key)
      basis = rights.basis
      mode = rights.mode
      license = rights.license?.id
      statement = rights.statement?.code
      authors = min(2, article.authors.count)
      traits = [
        isInFeed, rights.holder == nil, rights.notice == nil, rights.changes.isEmpty, rights.translator == nil,
        rights.permission == nil, rights.fairUse == nil, article.source?.archived == nil, article.image == nil,
        article.translationKey == nil, Claims.areMade(by: article),
      ]
    }
  }

  /// The first of each sort, the newest first.
  private let chosen: [Article]
  /// Those, and as many of the longest list as make it go on on a second page.
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
    (chosen, self.inFeeds) = (articles, inFeeds)
    let longest = index.listings.filter { !$0.isHome }.max { $0.articles.count < $1.articles.count }
    let files = Set(articles.map(\.file))
    let listed = (longest?.articles.prefix(index.settings.pageSize + 1) ?? []).map { index.articles[$0] }
    self.articles = articles + listed.filter { !files.contains($0.file) }
  }

  /// What is wrong with the lists that they stand in, each to its second page.
  private func listFaults(of maker: PageMaker) -> [Diagnostic] {
    let faults = maker.index.listings.flatMap { listing in
      (1...min(2, listing.pageCount(size: maker.settings.pageSize))).flatMap { page in
        maker.listPage(listing, page: page, introduction: []).faults
      }
    }
    return ListFault.diagnostics(for: faults, areAll: false)
  }

  /// What is wrong with the pages of some of them.
  private struct Found: Sendable {
    var credits: [CreditFault] = []
    var styles: [(fault: StyleFault, article: String)] = []
    var feeds: [Diagnostic] = []
  }

  /// What is wrong with their pages, and with their items in feeds. What is wrong with their texts is not said again.
  func faults(of maker: PageMaker, root: Directory, width: Int) async throws(SystemError) -> [Diagnostic] {
    let (inFeeds, files) = (inFeeds, Set(chosen.map(\.file)))
    let articles = maker.index.articles
    let numbers = articles.indices.filter { files.contains(articles[$0].file) }
    let batches = try await Batches.map(count: numbers.count, size: 8, width: width) {
      (range) throws(SystemError) -> Found in
      var files = ContentFiles(root: root)
      var found = Found()
      for number in numbers[range] {
        let article = articles[number]
        let made = maker.article(number, bytes: try files.read(article.file))
        if let fault = made.fault { found.credits.append(fault) }
        found.styles += made.styleFaults.map { ($0, article.file) }
        // Among these few every article is in a feed; in the site it may be too old.
        if inFeeds.contains(article.file) { found.feeds += made.feedFaults.map { $0.diagnostic(of: article.file) } }
      }
      return found
    }
    return CreditFault.diagnostics(for: batches.flatMap(\.credits), areAll: false)
      + StyleFault.diagnostics(for: batches.flatMap(\.styles)) + batches.flatMap(\.feeds) + listFaults(of: maker)
  }
}
