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
      try await writeArticles()
      try await writeOthers()
      try await writeAssets()
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
  }

  private mutating func writeArticles() async throws(SystemError) {
    let (maker, files, output) = (maker, files, output)
    let articles = maker.index.articles
    let meter = Meter(stage: .articles, total: articles.count, report: progress)
    // In the order of their files, so that a folder is opened once for the articles in it.
    let order = articles.indices.sorted { articles[$0].file < articles[$1].file }
    let batches = try await Batches.map(count: order.count, size: 32, width: width) {
      (range) throws(SystemError) -> Batch in
      var files = files
      var batch = Batch()
      for number in order[range] {
        let made = maker.article(number, bytes: try files.read(articles[number].file))
        batch.diagnostics += made.page.diagnostics
        batch.feedEntries += made.feedEntries
        if let fault = made.fault { batch.faults.append(fault) }
        batch.styleFaults += made.styleFaults.map { ($0, articles[number].file) }
        try output.write(made.page)
        for file in made.kit { try output.write(file) }
        batch.kits += made.kit.count
      }
      meter.advance(by: range.count)
      return batch
    }
    for batch in batches {
      tally[.kits, default: 0] += batch.kits
      diagnostics += batch.diagnostics
      for entry in batch.feedEntries { feedEntries.add(entry) }
    }
    diagnostics += CreditFault.diagnostics(for: batches.flatMap(\.faults))
    diagnostics += StyleFault.diagnostics(for: batches.flatMap(\.styleFaults))
    tally[.articles] = articles.count { $0.kind == .article }
    tally[.pages] = articles.count { $0.kind == .page }
  }

  /// What one batch of other files came to.
  private struct OtherBatch: Sendable {
    var counts: [OutputKind: Int] = [:]
    var faults: [ListFault] = []
  }

  private mutating func writeOthers() async throws(SystemError) {
    var files = files
    let (jobs, output, entries) = (try maker.jobs(&files, &diagnostics), output, feedEntries)
    let meter = Meter(stage: .others, total: jobs.count, report: progress)
    let batches = try await Batches.map(count: jobs.count, size: 8, width: width) {
      (range) throws(SystemError) -> OtherBatch in
      var batch = OtherBatch()
      for job in jobs[range] {
        let files = job.make(entries)
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
    diagnostics += ListFault.diagnostics(for: batches.flatMap(\.faults))
    if maker.settings.feeds.formats.contains(.atom), let old = output.earlier(FeedFormat.atom.fileName) {
      diagnostics += maker.feedPlan.changedIDs(of: maker.index, since: old)
    }
    for batch in batches {
      for (kind, count) in batch.counts where count > 0 { tally[kind, default: 0] += count }
    }
  }

  private mutating func writeAssets() async throws(SystemError) {
    let (files, output) = (files, output)
    let themeAssets = maker.theme.assets.filter { maker.usesAsset($0) }
    for asset in themeAssets {
      try output.write(MadePage(path: asset.path, bytes: asset.bytes, sources: [asset.file]))
    }
    let assets = maker.index.publishedAssets
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
    let variants = maker.variants.sorted
    diagnostics += maker.variants.diagnostics
    guard let folder = maker.variants.store?.folder else { return }
    for variant in variants {
      try output.copy(variant.name, of: folder, to: variant.path.outputPath, sources: [variant.source])
    }
    if !variants.isEmpty { tally[.variants] = variants.count }
  }
}
