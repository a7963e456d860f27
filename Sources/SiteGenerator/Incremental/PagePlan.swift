import SiteModel

/// What a build makes, and what stays as the last one made it.
struct PagePlan: Sendable {
  /// The numbers of the articles that are made, in the order of their files.
  var articles: [Int]
  /// The numbers of the jobs that are done.
  var jobs: [Int]
  /// The articles whose items some feed takes that is made; `nil` for all.
  var items: Set<Int>?
  /// The files of the articles that stay, as numbers of the record's outputs, by the number of the article; `nil` where
  /// it is made. Where nobody keeps files (`ProvedPages`), one that stays has none.
  var keptArticles: [[Int]?]
  /// The same of jobs.
  var keptJobs: [[Int]?]
  /// The keys with which that was found, and what they are made of; absent in a build that makes everything.
  var known: Known?

  /// What is known of articles before any is made.
  struct Known: Sendable {
    let keys: PageKeys
    /// By the numbers of articles.
    let digests: [TextDigest]
    /// The keys of texts that the last build had, and those of the pages of these articles.
    let texts: [(text: SHA256Digest, page: SHA256Digest)?]
    /// The keys of jobs.
    let jobs: [SHA256Digest?]
  }

  /// Everything is made.
  init(_ maker: PageMaker, jobs: [SiteJob]) {
    articles = PagePlan.order(maker)
    self.jobs = Array(jobs.indices)
    keptArticles = Array(repeating: nil, count: articles.count)
    keptJobs = Array(repeating: nil, count: jobs.count)
  }

  /// Leaves what other machines make to them: of articles in other parts only those stay whose items the feeds of this
  /// one need.
  mutating func limit(to shard: Shard, _ maker: PageMaker, _ jobs: [SiteJob]) {
    self.jobs = self.jobs.filter { shard.has(jobs[$0]) }
    let wanted = Set(self.jobs.flatMap { jobs[$0].feedMembers })
    let all = maker.index.articles
    articles = articles.filter { wanted.contains($0) || shard.has(all[$0].path.outputPath) }
  }

  /// In the order of their files, so that a folder is opened once for the articles in it.
  private static func order(_ maker: PageMaker) -> [Int] {
    let articles = maker.index.articles
    return articles.indices.sorted { articles[$0].file < articles[$1].file }
  }

  /// How many articles and jobs stay as they are.
  var keptCount: Int { keptArticles.count { $0 != nil } + keptJobs.count { $0 != nil } }
}

extension PagePlan {
  /// What an article is made from, and the digest of that.
  func text(
    of number: Int, _ maker: PageMaker, _ planner: PagePlanner?, _ files: inout ContentFiles
  ) throws(SystemError) -> (ArticleText, TextDigest) {
    if let known, let text = planner?.text(number, self, maker) { return (.earlier(text), known.digests[number]) }
    let article = maker.index.articles[number]
    let bytes = try files.read(article.file)
    return (.file(bytes), TextDigest(of: article, bytes, readWith: files.earlierContext(of: article.file)))
  }
}

/// Finds out what may stay as it was made before.
struct PagePlanner: Sendable {
  let earlier: any KnownPages
  /// What all pages are made with.
  let ground: SHA256Digest
  let files: ContentFiles
  let width: Int

  func plan(_ maker: PageMaker, _ jobs: [SiteJob]) async throws(SystemError) -> PagePlan {
    var plan = PagePlan(maker, jobs: jobs)
    guard let known = try await known(maker, jobs) else { return plan }
    plan.keptArticles = earlier.files(for: known.texts.map { $0?.page })
    plan.keptJobs = earlier.files(for: known.jobs)
    plan.jobs = jobs.indices.filter { plan.keptJobs[$0] == nil }
    // Feeds are made of items, and those of their articles.
    let wanted = Set(plan.jobs.flatMap { jobs[$0].feedMembers })
    for number in wanted { plan.keptArticles[number] = nil }
    // What was said of an article may have been about its items.
    plan.items = wanted.union(
      known.texts.indices.filter { earlier.text(of: maker.index.articles[$0].file)?.isFaultless != true })
    plan.articles = plan.articles.filter { plan.keptArticles[$0] == nil }
    plan.known = known
    return plan
  }

  /// What an article that is made can take from the page that it has; `nil` where it is made from its file.
  func text(_ number: Int, _ plan: PagePlan, _ maker: PageMaker) -> EarlierText? {
    guard let known = plan.known, let key = known.texts[number]?.text, plan.items?.contains(number) == false,
      maker.canTakeContent(of: number)
    else { return nil }
    return earlier.content(of: maker.index.articles[number], key: key, credits: known.keys.credits)
  }

  /// `nil` in a task that was cancelled, in which nothing is made either.
  private func known(_ maker: PageMaker, _ jobs: [SiteJob]) async throws(SystemError) -> PagePlan.Known? {
    let (articles, earlier, files) = (maker.index.articles, earlier, files)
    let digests = try await Batches.map(count: articles.count, size: 256, width: width) {
      (range) throws(SystemError) -> [TextDigest] in
      var files = files
      return try range.map { (number) throws(SystemError) in
        let file = articles[number].file
        if let digest = earlier.digest(of: file) { return digest }
        return TextDigest(of: articles[number], try files.read(file), readWith: files.earlierContext(of: file))
      }
    }.flatMap(\.self)
    guard digests.count == articles.count,
      let keys = try await PageKeys(maker, ground: ground, digests: digests, texts: files, width: width)
    else { return nil }
    let texts = Cores.map(articles.count) { number in
      earlier.text(of: articles[number].file).map { noted in
        let text = keys.text(number, noted.lookups)
        return (text: text, page: keys.page(number, text: text))
      }
    }
    return PagePlan.Known(
      keys: keys, digests: digests, texts: texts,
      jobs: Cores.map(jobs.count) { number in keys.job(jobs[number]) { texts[$0]?.text } })
  }
}

extension PageKeys {
  /// The key of a job; `nil` where it has none.
  func job(_ job: SiteJob, texts: (Int) -> SHA256Digest?) -> SHA256Digest? {
    switch job.subject {
    case .list(let listing, let page, let introduction): list(listing, page: page, introduction: introduction)
    case .feed(let number): feed(number, texts: texts)
    case .allArticles(let path): allArticles(path)
    case nil: nil
    }
  }
}
