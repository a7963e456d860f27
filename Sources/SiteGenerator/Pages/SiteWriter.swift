import SiteModel

/// Makes the pages of a site in batches on all cores and hands each to the output as soon as it is made, so that
/// neither all bodies nor all pages are ever in memory.
struct SiteWriter<Output: PageSink> {
  let maker: PageMaker
  let files: ContentFiles
  let output: Output
  let width: Int
  let progress: @Sendable (BuildProgress) -> Void

  private(set) var diagnostics: [Diagnostic] = []
  private var tally: [OutputKind: Int] = [:]
  /// Made with the articles, used for the feeds, and then forgotten.
  private var feedEntries = FeedEntries()
  /// Finds out what may stay of the last build; absent where everything is made.
  var planner: PagePlanner?
  /// The part of the site that is written; `nil` for all of it.
  var shard: Shard?
  /// Who wants to know where the time goes.
  var profile: BuildProfile?
  /// What the next build may want to know.
  private(set) var notes = PageNotes()

  init(
    maker: PageMaker, files: ContentFiles, output: Output, width: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) {
    self.maker = maker
    self.files = files
    self.output = output
    self.width = width
    self.progress = progress
  }

  /// How many files of each kind were written.
  var counts: [(kind: OutputKind, count: Int)] {
    OutputKind.allCases.compactMap { kind in tally[kind].flatMap { $0 > 0 ? (kind, $0) : nil } }
  }

  /// Everything the site has.
  mutating func writeAll() async throws(BuildFault) {
    do throws(SystemError) {
      var files = files
      let jobs = try maker.jobs(&files, &diagnostics)
      var plan = try await profile.span("what stays") { () throws(SystemError) in
        try await planner?.plan(maker, jobs) ?? PagePlan(maker, jobs: jobs)
      }
      if let shard { plan.limit(to: shard, maker, jobs) }
      (notes.plan, notes.jobs) = (plan, jobs)
      try await profile.span("articles") { () throws(SystemError) in try await writeArticles(plan) }
      try await profile.span("lists, feeds and the rest") { () throws(SystemError) in try await writeOthers(jobs, plan)
      }
      try await profile.span("fragments") { () throws(SystemError) in try await checkFragments(plan) }
      try await profile.span("assets") { () throws(SystemError) in try await writeAssets() }
    } catch {
      throw .system(error)
    }
  }

  /// What one batch of articles came to.
  private struct Batch: Sendable {
    var diagnostics: [Diagnostic] = []
    var faults: [CreditFault] = []
    var styleFaults: [(fault: StyleFault, article: String)] = []
    var feedEntries: [FeedEntry] = []
    var kits = 0
    var notes: [PageNotes.Article] = []

    /// Takes what is to be known of an article, its files aside.
    mutating func add(_ made: MadeArticle, _ number: Int, _ file: String, digest: TextDigest) {
      diagnostics += made.page.diagnostics
      feedEntries += made.feedEntries
      if let fault = made.fault { faults.append(fault) }
      styleFaults += made.styleFaults.map { ($0, file) }
      kits += made.kit.count
      notes.append(
        PageNotes.Article(
          number: number, digest: digest, lookups: made.lookups, content: made.content,
          paths: ([made.page] + made.kit).map(\.path.outputPath), isFaultless: made.isFaultless))
    }
  }

  private mutating func writeArticles(_ plan: PagePlan) async throws(SystemError) {
    let (maker, files, output, shard, profile) = (maker, files, output, shard, profile)
    let planner = planner
    let articles = maker.index.articles
    let meter = Meter(stage: .articles, total: plan.articles.count, report: progress)
    let batches = try await Batches.map(count: plan.articles.count, size: 32, width: width) {
      (range) throws(SystemError) -> Batch in
      var files = files
      var batch = Batch()
      let begin = profile?.moment ?? 0
      defer { profile?.add("\(range.count) articles", of: "articles", from: begin, lane: Machine.thread) }
      for number in plan.articles[range] {
        let (text, digest) = try plan.text(of: number, maker, planner, &files)
        let made = maker.article(number, text, makesItems: plan.items?.contains(number) ?? true)
        batch.add(made, number, articles[number].file, digest: digest)
        guard shard?.has(articles[number].path.outputPath) ?? true else { continue }
        try output.write(made.page)
        for file in made.kit { try output.write(file) }
      }
      meter.advance(by: range.count)
      return batch
    }
    for batch in batches {
      tally[.kits, default: 0] += batch.kits
      diagnostics += batch.diagnostics
      notes.madeArticles += batch.notes
      for entry in batch.feedEntries { feedEntries.add(entry) }
    }
    for kept in plan.keptArticles {
      guard let kept, !kept.isEmpty else { continue }
      try output.keep(kept)
      tally[.kits, default: 0] += kept.count - 1
    }
    diagnostics += CreditFault.diagnostics(for: batches.flatMap(\.faults))
    diagnostics += StyleFault.diagnostics(for: batches.flatMap(\.styleFaults))
    let shown = articles.filter { shard?.has($0.path.outputPath) ?? true }
    tally[.articles] = shown.count { $0.kind == .article }
    tally[.pages] = shown.count { $0.kind == .page }
  }

  /// Looks at the links of all articles to parts of other pages, whether they were made or stay.
  private mutating func checkFragments(_ plan: PagePlan) async throws(SystemError) {
    let (articles, earlier) = (maker.index.articles, planner?.earlier)
    let kept = Cores.map(articles.count) { number in
      plan.keptArticles[number].flatMap { _ in earlier?.text(of: articles[number].file) }
        .flatMap { FragmentCheck.Asked(number, $0.lookups) }
    }
    let made = notes.madeArticles.compactMap { FragmentCheck.Asked($0.number, $0.lookups) }
    let check = FragmentCheck(index: maker.index, bodies: maker.bodies, files: files, width: width)
    diagnostics += try await check.diagnostics(of: kept.compactMap(\.self) + made)
  }

  /// What one batch of other files came to.
  private struct OtherBatch: Sendable {
    var counts: [OutputKind: Int] = [:]
    var faults: [ListFault] = []
    var notes: [PageNotes.Job] = []
  }

  private mutating func writeOthers(_ jobs: [SiteJob], _ plan: PagePlan) async throws(SystemError) {
    let (output, entries, profile) = (output, feedEntries, profile)
    let meter = Meter(stage: .others, total: plan.jobs.count, report: progress)
    let batches = try await Batches.map(count: plan.jobs.count, size: 8, width: width) {
      (range) throws(SystemError) -> OtherBatch in
      var batch = OtherBatch()
      let begin = profile?.moment ?? 0
      defer { profile?.add("\(range.count) lists and files", of: "lists", from: begin, lane: Machine.thread) }
      for number in plan.jobs[range] {
        let job = jobs[number]
        let files = job.make(entries)
        batch.notes.append(
          PageNotes.Job(
            number: number, paths: files.map(\.path.outputPath),
            isFaultless: files.allSatisfy { $0.faults.isEmpty && $0.diagnostics.isEmpty }))
        for file in files {
          batch.faults += file.faults
          try output.write(file)
        }
        batch.counts[job.kind, default: 0] += files.count
      }
      meter.advance(by: range.count)
      return batch
    }
    feedEntries = FeedEntries()
    for (number, kept) in plan.keptJobs.enumerated() {
      guard let kept, !kept.isEmpty else { continue }
      try output.keep(kept)
      tally[jobs[number].kind, default: 0] += kept.count
    }
    diagnostics += ListFault.diagnostics(for: batches.flatMap(\.faults))
    if maker.settings.feeds.formats.contains(.atom), let old = output.earlier(FeedFormat.atom.fileName) {
      diagnostics += maker.feedPlan.changedIDs(of: maker.index, since: old)
    }
    for batch in batches {
      notes.madeJobs += batch.notes
      for (kind, count) in batch.counts where count > 0 { tally[kind, default: 0] += count }
    }
  }

  private mutating func writeAssets() async throws(SystemError) {
    let (files, output) = (files, output)
    let isOurs = { [shard] (path: SitePath) in shard?.has(path.outputPath) ?? true }
    let themeAssets = maker.theme.assets.filter { maker.usesAsset($0) && isOurs($0.path) }
    for asset in themeAssets {
      try output.write(MadePage(path: asset.path, bytes: asset.bytes, sources: [asset.file]))
    }
    let assets = maker.index.publishedAssets.filter { isOurs($0.path) }
    _ = try await Batches.map(count: assets.count, size: 8, width: width) { (range) throws(SystemError) -> Void in
      var files = files
      for asset in assets[range] { try output.copy(asset, from: &files) }
    }
    try writeVariants()
    let count = assets.count + themeAssets.count
    if count > 0 { tally[.assets] = count }
  }

  /// The smaller copies of pictures.
  private mutating func writeVariants() throws(SystemError) {
    let variants = maker.variants.sorted.filter { shard?.has($0.path.outputPath) ?? true }
    diagnostics += maker.variants.diagnostics
    guard let folder = maker.variants.store?.folder else { return }
    for variant in variants {
      try output.copy(variant.name, of: folder, to: variant.path.outputPath, sources: [variant.source])
    }
    if !variants.isEmpty { tally[.variants] = variants.count }
  }
}
