import SiteModel

extension PageMaker {
  /// What the head of an article's page says.
  func head(of number: Int, _ credit: Credit) -> PageHead {
    let article = index.articles[number]
    let permalink = settings.absolute(article.path.address)
    let policy = SearchPolicy(article, permalink: permalink)
    var head = PageHead(
      title: article.title, description: article.description, address: article.path.address,
      language: article.language, canonical: policy.canonical, robots: policy.robots)
    head.newsRobots = policy.newsRobots
    head.dataMining = settings.dataMining(of: article)
    if !credit.counters.isEmpty {
      head.asksForCounters = credit.asksForCounters
      let scripts = credit.counters.filter { $0.kind == .script }.map(\.origin)
      head.scriptSources = scripts.isEmpty ? nil : scripts.joined(separator: " ")
    }
    head.alternates = alternates(of: number)
    // A page such as /about/ is no news.
    if article.kind == .article || article.isRepublished {
      head.article = permalink.map { metadata(of: number, permalink: $0, credit) }
    }
    return head
  }

  private func metadata(of number: Int, permalink: String, _ credit: Credit) -> ArticleMetadata {
    let article = index.articles[number]
    return ArticleMetadata(
      article: article, site: site, permalink: permalink, notice: credit.notice, creditText: credit.line,
      section: facts.section(of: article)?.name, image: article.shownImageAddress.flatMap { settings.absolute($0) },
      usageInfo: usageInfo(of: number))
  }

  /// The absolute addresses of an article in its languages.
  func alternates(of number: Int) -> [PageHead.Alternate] {
    index.translations.all(of: number).compactMap { other in
      let article = index.articles[other]
      return settings.absolute(article.path.address).map {
        PageHead.Alternate(
          language: article.language, address: $0,
          isListed: SearchPolicy(article, permalink: $0).isListed(at: $0))
      }
    }
  }
}
